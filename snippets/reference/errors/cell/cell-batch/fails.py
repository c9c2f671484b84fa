import torch
from torch import nn

cell = nn.LSTMCell(4, 8)
h, c = torch.zeros(3, 8), torch.zeros(3, 8)
x_t = torch.randn(2, 4)
h, c = cell(x_t, (h, c))
