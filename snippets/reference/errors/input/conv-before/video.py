import torch
from torch import nn

nn.Conv2d(1, 4, 3)(torch.randn(2, 5, 1, 8, 8))
