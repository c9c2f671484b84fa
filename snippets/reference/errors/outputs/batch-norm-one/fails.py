import torch
from torch import nn

x = torch.randn(5, 1, 4)
_, (h_n, c_n) = nn.LSTM(4, 8)(x)
nn.BatchNorm1d(8)(h_n[-1])
