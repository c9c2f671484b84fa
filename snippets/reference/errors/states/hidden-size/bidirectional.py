import torch
from torch import nn

h = torch.zeros(1, 2, 8)
nn.LSTM(4, 8, bidirectional=True)(torch.randn(5, 2, 4), (h, h))
