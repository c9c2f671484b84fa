import torch
from torch import nn

H_cell = 5
cell = nn.LSTMCell(3, H_cell)
cell.bias_ih.data[H_cell : 2 * H_cell] = -100
x_t, h = torch.randn(2, 3), torch.randn(2, H_cell)
_, from_ones = cell(x_t, (h, torch.ones(2, H_cell)))
_, from_zeros = cell(x_t, (h, torch.zeros(2, H_cell)))
print(torch.allclose(from_ones, from_zeros))
