import torch
from torch import nn

x = torch.randn(5, 4)
output, _ = nn.LSTM(4, 8)(x)
L, N, H = output.shape
