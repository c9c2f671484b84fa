import torch
from torch import nn

x = torch.randn(5, 3, 4)
output, (h_n, c_n) = nn.LSTM(4, 8, bidirectional=True)(x)
nn.Linear(8, 2)(output)
