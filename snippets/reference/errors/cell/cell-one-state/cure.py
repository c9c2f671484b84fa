import torch
from torch import nn

cell = nn.LSTMCell(4, 8)
h = torch.zeros(2, 8)
h, c = cell(torch.randn(2, 4), (h, torch.zeros(2, 8)))
print(tuple(h.shape))
