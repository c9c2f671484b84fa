import torch
from torch import nn

lengths = torch.tensor([5.0, 4.0, 2.0])
output, _ = nn.LSTM(4, 8)(torch.randn(5, 3, 4))
output[lengths - 1, torch.arange(3)]
