import torch
from torch import nn

stack = nn.ModuleList([nn.LSTM(4, 8), nn.LSTM(8, 6)])
x = torch.randn(5, 2, 4)
for lstm in stack:
    x, _ = lstm(x)
print(tuple(x.shape))
