import torch
from torch import nn

# "meta" stands in for "cuda": tensors there have a shape, but no values.
cell = nn.LSTMCell(4, 8, device="meta")
x_t = torch.randn(3, 4)
cell(x_t)
