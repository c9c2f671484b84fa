import torch
from torch import nn

nn.LSTM(4, 8, bidirectional=1)(torch.randn(5, 2, 4))
