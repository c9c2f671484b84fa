import torch
from torch import nn

x = torch.randn(3, 1, 4)
_, (h_n, c_n) = nn.LSTM(4, 8, batch_first=True)(x)
print(torch.cat((x, h_n.transpose(0, 1)), dim=2).shape)
