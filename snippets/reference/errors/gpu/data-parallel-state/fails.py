import torch
from torch import nn

lstm = nn.LSTM(4, 8, num_layers=2, batch_first=True)
x, h_0 = torch.randn(6, 5, 4), torch.zeros(2, 6, 8)
# What DataParallel gives to the first of two GPUs: half of each axis 0.
x, h_0 = x.chunk(2)[0], h_0.chunk(2)[0]
lstm(x, (h_0, h_0))
