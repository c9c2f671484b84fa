import torch
from torch import nn

lstm = nn.LSTM(4, 8, num_layers=2)
h_0 = torch.zeros(2, 3, 8)
lstm(torch.randn(5, 3, 4), h_0)
