import torch
from torch import nn

model = nn.Sequential(nn.LSTM(4, 8), nn.LSTM(8, 16))
model(torch.randn(5, 2, 4))
