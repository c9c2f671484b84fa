import torch
from torch import nn

x = torch.randn(5, 3, 4)
c_n = nn.LSTM(4, 8)(x)[2]
