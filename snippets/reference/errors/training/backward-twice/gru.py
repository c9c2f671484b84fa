import torch
from torch import nn

output, h_n = nn.GRU(4, 8)(torch.randn(5, 3, 4))
output.sum().backward()
h_n.sum().backward()
