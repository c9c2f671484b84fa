import torch
from torch import nn

cell = nn.LSTMCell(4, 8)
output, (h, c) = cell(torch.randn(3, 4))
