import torch
from torch import nn

nn.RNNCell(4, 8)(torch.randn(5, 2, 4))
