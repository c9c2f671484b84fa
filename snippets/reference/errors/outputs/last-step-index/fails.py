import torch
from torch import nn

x, lengths = torch.randn(3, 5, 4), torch.tensor([7, 5, 2])
output, _ = nn.LSTM(4, 8, batch_first=True)(x)
output[torch.arange(3), lengths - 1]
