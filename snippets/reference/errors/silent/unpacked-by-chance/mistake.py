import torch
from torch import nn

gru, x = nn.GRU(4, 8, num_layers=2), torch.randn(5, 3, 4)
output, (h, c) = gru(x)
print("GRU: h is layer 0:", torch.equal(h, gru(x)[1][0]))

gru = nn.GRU(4, 8, bidirectional=True)
output, (h, c) = gru(x)
print("both directions: h is forward:", torch.equal(h, gru(x)[1][0]))

cell, x_t = nn.LSTMCell(4, 8), torch.randn(2, 4)
output, (h, c) = cell(x_t)
print("cell: h is c_1 of sample 0:", torch.equal(h, cell(x_t)[1][0]))
