import torch
from torch import nn

output, _ = nn.LSTM(4, 8)(torch.randn(5, 3, 4))
logits = nn.Linear(8, 2)(output[:, -1])
nn.CrossEntropyLoss()(logits, torch.zeros(3, dtype=torch.long))
