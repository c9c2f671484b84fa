import torch
from torch import nn

cell = nn.LSTMCell(4, 8)
x_t = torch.randn(2, 4)
h, c = x_t.new_zeros(len(x_t), 8), x_t.new_zeros(len(x_t), 8)
h, c = cell(x_t, (h, c))
print(tuple(h.shape))
