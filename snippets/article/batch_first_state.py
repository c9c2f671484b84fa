import torch
from torch import nn

lstm = nn.LSTM(10, 20, num_layers=2, batch_first=True)
x = torch.randn(3, 5, 10)
state = torch.zeros(3, 2, 20)
lstm(x, (state, state))
