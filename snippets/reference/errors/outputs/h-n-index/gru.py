import torch
from torch import nn

_, h_n = nn.GRU(4, 8)(torch.randn(5, 3, 4))
h_n[1]
