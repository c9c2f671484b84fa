import torch
from torch import nn

h_0, c_0 = torch.zeros(2, 1, 3, 8, requires_grad=True)
output, _ = nn.LSTM(4, 8)(torch.randn(5, 3, 4))
torch.autograd.grad(output.sum(), (h_0, c_0))
