import torch
from torch import nn

first, second = nn.LSTMCell(4, 8), nn.LSTMCell(4, 8)
h, c = first(torch.randn(2, 4))
h, c = second(h)
