import torch
from torch import nn

lstm = nn.LSTM(4, 8)
h_0 = torch.zeros(1, 2, 8, dtype=torch.float64)
lstm(torch.randn(5, 2, 4), (h_0, h_0))
