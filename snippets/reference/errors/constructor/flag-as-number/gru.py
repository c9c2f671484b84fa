import torch
from torch import nn

nn.GRU(4, 8, True)(torch.randn(5, 2, 4))
