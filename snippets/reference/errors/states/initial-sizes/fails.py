import torch
from torch import nn

x = torch.randn(5, 3, 4)
lstm = nn.LSTM(4, 8)
h_0 = torch.zeros(1, x.size, 8)
