import torch
from torch import nn

output, (h_n, c_n) = nn.GRU(4, 8, num_layers=3)(torch.randn(5, 3, 4))
