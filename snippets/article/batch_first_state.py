import torch
from torch import nn

lstm = nn.LSTM(10, 20, num_layers=2, batch_first=True)
x = torch.randn(3, 5, 10)
state = torch.zeros(3, 2, 20)

two_sequences = x[:2], (state[:2], state[:2])
print("N = 2:", tuple(lstm(*two_sequences)[0].shape))
lstm(x, (state, state))
