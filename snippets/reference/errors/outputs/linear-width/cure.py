import torch
from torch import nn

x = torch.randn(5, 3, 4)
output, (h_n, c_n) = nn.LSTM(4, 8, bidirectional=True)(x)
print(nn.Linear(2 * 8, 2)(output).shape)
print(nn.Linear(2 * 8, 2)(torch.cat((h_n[-2], h_n[-1]), dim=1)).shape)
