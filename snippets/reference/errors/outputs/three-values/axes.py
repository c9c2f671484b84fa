import torch
from torch import nn

x = torch.randn(7, 5, 3, 4)
L, N, H = x.shape
nn.LSTM(H, 8)(x)
