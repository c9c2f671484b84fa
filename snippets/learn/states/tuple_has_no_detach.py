import torch
from torch import nn

lstm = nn.LSTM(5, 10)
output, state = lstm(torch.randn(7, 4, 5))
state = state.detach()
