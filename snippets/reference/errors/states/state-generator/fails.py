import torch
from torch import nn

lstm = nn.LSTM(4, 8)
_, state = lstm(torch.randn(5, 2, 4))
lstm(torch.randn(5, 2, 4), (each.detach() for each in state))
