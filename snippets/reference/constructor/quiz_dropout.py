import torch
from torch import nn

lstm = nn.LSTM(4, 6, num_layers=3, dropout=1.0)
x = torch.randn(7, 2, 4)
print(torch.equal(lstm(x)[0], lstm(torch.zeros(7, 2, 4))[0]))
