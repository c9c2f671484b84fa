import torch
from torch import nn

nn.LSTM(4, 8, bias=1)(torch.randn(2, 5, 4))
