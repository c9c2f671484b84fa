import torch
from torch import nn

h = torch.zeros(2, 8)
nn.LSTMCell(4, 8)(torch.randn(2, 4), h, h)
