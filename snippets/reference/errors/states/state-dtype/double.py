import torch
from torch import nn

lstm = nn.LSTM(4, 8).double()
h = torch.zeros(1, 2, 8)
lstm(torch.randn(5, 2, 4).double(), (h, h))
