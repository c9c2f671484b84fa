import torch
from torch import nn

cell = nn.LSTMCell(4, 6)
x_t = torch.randn(2, 4)
output, (h_n, c_n) = cell(x_t)
print("a batch of 2, h_n is a row of c_1:", torch.equal(h_n, cell(x_t)[1][0]))
output, (h_n, c_n) = cell(torch.randn(3, 4))
