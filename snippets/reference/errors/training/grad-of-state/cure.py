import torch
from torch import nn

_, (h_n, c_n) = nn.LSTM(4, 8)(torch.randn(5, 3, 4))
h_n.retain_grad()
h_n.sum().backward()
print("gradient", tuple(h_n.grad.shape))
