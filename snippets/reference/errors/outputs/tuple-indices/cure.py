import torch
from torch import nn

x = torch.randn(3, 5, 4)
output, (h_n, c_n) = nn.LSTM(4, 8, batch_first=True)(x)
last = output[:, -1]
print(last.shape, torch.equal(last, h_n[-1]))
