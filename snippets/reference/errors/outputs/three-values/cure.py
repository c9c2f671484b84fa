import torch
from torch import nn

x = torch.randn(5, 3, 4)
output, (h_n, c_n) = nn.LSTM(4, 8)(x)
print(h_n.shape, c_n.shape)
