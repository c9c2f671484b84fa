import torch
from torch import nn

lstm = nn.LSTM(4, 8)
x_t = torch.randn(3, 4)  # one time step of 3 sequences
state = (torch.zeros(1, 3, 8), torch.zeros(1, 3, 8))
lstm(x_t, state)
