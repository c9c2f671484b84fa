import torch
from torch import nn

nn.LSTM(4, 8)({"x": torch.randn(5, 3, 4)})
