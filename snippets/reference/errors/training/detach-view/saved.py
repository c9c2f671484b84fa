import torch
from torch import nn

cell = nn.LSTMCell(4, 8)
h, c = cell(torch.randn(3, 4))
h_next, c_next = cell(torch.randn(3, 4), (h, c))
c.detach_()
h_next.sum().backward()
