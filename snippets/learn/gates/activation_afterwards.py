import torch
from torch import nn

x = torch.randn(7, 3, 4)
output, _ = nn.LSTM(4, 6)(x)
print("some outputs are below 0:", bool((output < 0).any()))
print("none is after ReLU:", bool((torch.relu(output) >= 0).all()))
