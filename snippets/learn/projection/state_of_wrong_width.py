import torch
from torch import nn

lstm = nn.LSTM(5, 11, proj_size=4)
x = torch.randn(7, 3, 5)
state = torch.zeros(1, 3, 11)
lstm(x, (state, state))
