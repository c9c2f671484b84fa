import torch
from torch import nn

x = torch.randn(5, 3, 4)
_, (h_n, c_n) = nn.LSTM(4, 8, bidirectional=True)(x)
print(torch.cat((h_n[-2], h_n[-1]), dim=1).shape)
