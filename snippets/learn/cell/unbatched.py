import torch
from torch import nn

H_in, H_out = 4, 6
cell = nn.LSTMCell(H_in, H_out)
x_t = torch.randn(H_in)  # (H_in,)
h_1, c_1 = cell(x_t)  # h_1 (H_out,), c_1 (H_out,)
print("h_1", tuple(h_1.shape))
