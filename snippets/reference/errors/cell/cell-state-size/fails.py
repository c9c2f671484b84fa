import torch
from torch import nn

cell = nn.LSTMCell(4, 8)
state = torch.zeros(2, 4), torch.zeros(2, 4)
h, c = cell(torch.randn(2, 4), state)
