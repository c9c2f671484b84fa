import torch
from torch import nn

nn.Sequential(nn.LSTM(4, 8), nn.LSTM(8, 6))(torch.randn(5, 3, 4))
