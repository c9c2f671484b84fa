import torch
from torch import nn

lstm = nn.LSTM(4, 8)
lstm(torch.randn(5, 2, 4), (torch.zeros(1, 2, 8), torch.zeros(1, 1, 8)))
