import torch
from torch import nn

lstm = nn.LSTM(4, 8).requires_grad_(False)
lstm(torch.randn(5, 3, 4))[0].mean().backward()
