import torch
from torch import nn

lstm = nn.LSTM(7, 16)
x = torch.randn(32, 24, 7)  # 32 windows of 24 hours
output, (h_n, c_n) = lstm(x)
print(tuple(output[:, -1].shape), tuple(h_n[-1].shape))
