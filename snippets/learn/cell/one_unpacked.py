import torch
from torch import nn

cell = nn.LSTMCell(4, 6)
output, (h_n, c_n) = cell(torch.randn(3, 4))
