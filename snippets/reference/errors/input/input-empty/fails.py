import torch
from torch import nn

lstm = nn.LSTM(4, 8)
lstm(torch.randn(0, 2, 4))
