import torch
from torch import nn

H_in, H_cell = 4, 6
H_out = H_cell
cell = nn.LSTMCell(H_in, H_cell)
x_t = torch.randn(H_in)  # (H_in,)
h_1, c_1 = cell(x_t)  # h_1 (H_out,), c_1 (H_cell,)
print("h_1", tuple(h_1.shape))
