import torch
from torch import nn

h_0 = nn.Parameter(torch.zeros(2, 1, 20))
print(tuple(h_0.expand(-1, 5, -1).shape), h_0.numel())
