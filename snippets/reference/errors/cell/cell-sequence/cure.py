import torch
from torch import nn

L, N, H_in, H_cell = 5, 2, 4, 8
cell = nn.LSTMCell(H_in, H_cell)
x = torch.randn(L, N, H_in)  # (L, N, H_in)
first = x[0]  # (N, H_in)
print(tuple(first.shape))
state = None
for x_t in x:
    state = cell(x_t, state)
h, c = state  # h (N, H_cell), c (N, H_cell)
print(tuple(h.shape))
