import torch
from torch import nn

x = torch.randn(5, 3, 4)
model = nn.Sequential(nn.LSTM(4, 8), nn.Linear(8, 2))
model(x)
