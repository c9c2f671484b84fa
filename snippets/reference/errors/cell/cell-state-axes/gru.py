import torch
from torch import nn

nn.GRUCell(4, 8)(torch.randn(2, 4), torch.zeros(1, 2, 8))
