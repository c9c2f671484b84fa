import torch
from torch import nn

h_0 = torch.zeros(1, 3, 8)
output, _ = nn.LSTM(4, 8)(torch.randn(5, 3, 4), (h_0, h_0))
torch.autograd.grad(output.sum(), h_0)
