import torch
from torch import nn

gru, linear = nn.GRU(4, 8), nn.Linear(8, 3)
output, _ = gru(torch.randn(5, 2, 4))
print(tuple(linear(output).shape))
