import torch
from torch import nn

prediction = torch.tensor([1.5, -0.2, 0.3])
target = torch.tensor([1.0, 0.0, 0.0])
loss = nn.BCEWithLogitsLoss()(prediction, target)
print(torch.allclose(loss, nn.BCELoss()(prediction.sigmoid(), target)))
