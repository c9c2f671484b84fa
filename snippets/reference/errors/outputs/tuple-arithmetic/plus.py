import torch
from torch import nn

x = torch.randn(5, 3, 8)
x + nn.LSTM(8, 8)(x)
