import torch
from torch import nn

stack = nn.ModuleList([nn.LSTM(4, 8), nn.LSTM(8, 6)])
stack(torch.randn(5, 2, 4))
