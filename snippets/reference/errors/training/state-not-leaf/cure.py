import torch
from torch import nn

h_0 = nn.Parameter(torch.zeros(1, 1, 8))
torch.optim.SGD([h_0], lr=0.1)
h, c = h_0.expand(-1, 3, -1), torch.zeros(1, 3, 8)
output, _ = nn.LSTM(4, 8)(torch.randn(5, 3, 4), (h, c))
output.sum().backward()
print("gradient", tuple(h_0.grad.shape))
