import torch
from torch import nn

lstm, x = nn.LSTM(4, 8), torch.randn(5, 3, 4)
weight = torch.randn(32, 4)
assert weight.shape == lstm.weight_ih_l0.shape
lstm.weight_ih_l0 = nn.Parameter(weight)
print(tuple(lstm(x)[0].shape))
