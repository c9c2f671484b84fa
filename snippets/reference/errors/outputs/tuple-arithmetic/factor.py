import torch
from torch import nn

nn.LSTM(8, 8)(torch.randn(5, 3, 8)) * 0.5
