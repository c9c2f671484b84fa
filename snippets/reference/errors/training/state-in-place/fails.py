import torch
from torch import nn

cell = nn.LSTMCell(4, 8)
h, c = cell(torch.randn(3, 4))
h_next, _ = cell(torch.randn(3, 4), (h, c))
c *= 0.5
h_next.sum().backward()
