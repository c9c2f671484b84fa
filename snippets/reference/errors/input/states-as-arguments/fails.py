import torch
from torch import nn

h_0 = torch.zeros(1, 2, 8)
c_0 = torch.zeros(1, 2, 8)
nn.LSTM(4, 8)(torch.randn(5, 2, 4), h_0, c_0)
