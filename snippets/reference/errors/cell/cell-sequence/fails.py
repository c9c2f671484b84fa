import torch
from torch import nn

L, N, H_in, H_cell = 5, 2, 4, 8
cell = nn.LSTMCell(H_in, H_cell)
x = torch.randn(L, N, H_in)  # (L, N, H_in)
h, c = cell(x)
