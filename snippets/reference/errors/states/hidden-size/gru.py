import torch
from torch import nn

nn.GRU(4, 8)(torch.randn(5, 2, 4), torch.zeros(2, 1, 8))
