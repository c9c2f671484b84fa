import torch
from torch import nn

h_0 = nn.Parameter(torch.zeros(1, 1, 8))
lstm = nn.LSTM(4, 8)
h_0.repeat(3)
