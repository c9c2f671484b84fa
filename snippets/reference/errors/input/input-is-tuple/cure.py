import torch
from torch import nn

L, N, H_in = 5, 2, 4
first, second = nn.LSTM(H_in, 8), nn.LSTM(8, 16)
x = torch.randn(L, N, H_in)  # (L, N, H_in)
output, _ = first(x)
output, _ = second(output)
print(tuple(output.shape))
