import torch
from torch import nn

lstm = nn.LSTM(4, 8)
output, state = lstm(torch.randn(5, 3, 4))
state[0] = torch.zeros(1, 3, 8)
