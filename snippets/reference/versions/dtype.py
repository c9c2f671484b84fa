import torch
from torch import nn

x = torch.randn(5, 3, 4, dtype=torch.float64)
try:
    nn.LSTM(4, 8)(x)
except ValueError as error:
    print(error)
