import torch
from torch import nn

gru = nn.GRU(4, 8)
h_0 = torch.zeros(1, 2, 8)
gru(torch.randn(5, 2, 4), (h_0, h_0))
