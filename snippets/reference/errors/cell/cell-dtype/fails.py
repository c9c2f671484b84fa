import torch
from torch import nn

cell = nn.LSTMCell(4, 8)
h, c = cell(torch.zeros(2, 4, dtype=torch.float64))
