import torch
from torch import nn

lstm = nn.LSTM(4, 8)
output, (h_n, c_n) = lstm(torch.randn(5, 3, 4))
state = (torch.zeros_like(h_n), c_n)
output, _ = lstm(torch.randn(5, 3, 4), state)
print(tuple(output.shape))
