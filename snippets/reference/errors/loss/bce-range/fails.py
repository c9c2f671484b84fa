import torch
from torch import nn

prediction = torch.tensor([1.5, -0.2, 0.3])
target = torch.tensor([1.0, 0.0, 0.0])
nn.BCELoss()(prediction, target)
