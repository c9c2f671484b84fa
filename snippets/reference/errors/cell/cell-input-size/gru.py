import torch
from torch import nn

nn.GRUCell(4, 8)(torch.randn(2, 7))
