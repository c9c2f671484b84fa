import torch
from torch import nn

lstm = nn.LSTM(4, 8)
lstm.proj_size = 3
lstm(torch.randn(5, 2, 4))
