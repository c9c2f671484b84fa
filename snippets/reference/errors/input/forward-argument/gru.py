import torch
from torch import nn

nn.GRU(10, 20)(torch.randn(5, 3, 10), h_0=torch.zeros(1, 3, 20))
