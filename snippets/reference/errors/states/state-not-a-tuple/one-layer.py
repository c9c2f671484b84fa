import torch
from torch import nn

nn.LSTM(4, 8)(torch.randn(5, 3, 4), torch.zeros(1, 3, 8))
