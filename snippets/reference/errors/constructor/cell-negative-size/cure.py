import torch
from torch import nn

x = torch.randn(3, 4)
cell = nn.LSTMCell(x.size(-1), 8)
print(cell)
