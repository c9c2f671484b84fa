import torch
from torch import nn

cell = nn.LSTMCell(4, 8)
x_t = torch.zeros(2, 4, dtype=torch.float64)
h, c = cell(x_t.float())
print(h.dtype)
