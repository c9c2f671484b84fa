import torch
from torch import nn

cell = nn.LSTMCell(4, 8)
state = torch.zeros(2, 8), torch.zeros(2, 8)
h, c = cell(torch.randn(2, 4), state)
print(tuple(h.shape))
