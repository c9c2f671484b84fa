import torch
from torch import nn

N, H_in, H_cell = 3, 4, 6
H_out = H_cell

cell = nn.LSTMCell(H_in, H_cell)
x_t = torch.randn(N, H_in)  # (N, H_in)
h_0 = torch.zeros(N, H_out)  # (N, H_out)
c_0 = torch.zeros(N, H_cell)  # (N, H_cell)
h_1, c_1 = cell(x_t, (h_0, c_0))  # h_1 (N, H_out), c_1 (N, H_cell)

print("x_t", tuple(x_t.shape))
print("h_1", tuple(h_1.shape))
print("c_1", tuple(c_1.shape))
