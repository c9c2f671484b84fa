import torch
from torch import nn

lstm = nn.LSTM(5, 10)
state = None
for _ in range(2):
    output, state = lstm(torch.randn(7, 4, 5), state)
    output.sum().backward()
