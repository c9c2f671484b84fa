import torch
from torch import nn

h = torch.zeros(1, 2, 8)
nn.GRU(4, 8)(torch.randn(5, 2, 4), h, h)
