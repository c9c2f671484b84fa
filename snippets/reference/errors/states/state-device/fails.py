import torch
from torch import nn

lstm = nn.LSTM(4, 8, device="meta")
x = torch.randn(5, 2, 4, device="meta")
h_0 = torch.zeros(1, 2, 8)
lstm(x, (h_0, h_0))
