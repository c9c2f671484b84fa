import torch
from torch import nn

gru, x = nn.GRU(4, 8, num_layers=2), torch.randn(5, 3, 4)
output, h_n = gru(x)
print("GRU:", tuple(output.shape), tuple(h_n.shape))

cell, x_t = nn.LSTMCell(4, 8), torch.randn(2, 4)
h_1, c_1 = cell(x_t)
print("cell:", tuple(h_1.shape), tuple(c_1.shape))
