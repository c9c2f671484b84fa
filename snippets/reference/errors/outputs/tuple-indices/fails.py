import torch
from torch import nn

x = torch.randn(3, 5, 4)
output = nn.LSTM(4, 8, batch_first=True)(x)
last = output[:, -1]
