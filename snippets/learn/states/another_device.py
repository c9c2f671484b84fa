import torch
from torch import nn

# "meta" stands in for "cuda": tensors there have a shape, but no values.
lstm = nn.LSTM(5, 10, device="meta")
x = torch.randn(7, 4, 5, device="meta")
zeros = torch.zeros(1, 4, 10)
print(x.new_zeros(1, 4, 10).device)
lstm(x, (zeros, zeros))
