import torch
from torch import nn

lstm, cell = nn.LSTM(4, 8), nn.LSTMCell(4, 8)
_, (h_n, c_n) = lstm(torch.randn(5, 2, 4))
h, c = cell(torch.randn(2, 4), (h_n[0], c_n[0]))
print(tuple(h.shape))
