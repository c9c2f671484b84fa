import torch
from torch import nn

cell = nn.LSTMCell(4, 8)
h, c = cell(torch.randn(3, 4))
print(tuple(h.shape), tuple(c.shape))
