import torch
from torch import nn

cell = nn.LSTMCell(4, 6)
x = torch.randn(7, 3, 4)
cell(x)
