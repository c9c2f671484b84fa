import torch
from torch import nn

h_0 = nn.Parameter(torch.zeros(1, 1, 8))
lstm = nn.LSTM(4, 8)
print(tuple(h_0.expand(-1, 3, -1).shape))
