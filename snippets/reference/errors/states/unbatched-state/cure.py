import torch
from torch import nn

lstm = nn.LSTM(4, 8)
x_t = torch.randn(3, 4)  # one time step of 3 sequences
N, H_in = x_t.shape
x = x_t.unsqueeze(0)  # (1, N, H_in)
state = (torch.zeros(1, 3, 8), torch.zeros(1, 3, 8))
output, state = lstm(x, state)
print(tuple(output.shape))
