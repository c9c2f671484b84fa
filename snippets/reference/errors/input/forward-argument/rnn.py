import torch
from torch import nn

nn.RNN(10, 20)(torch.randn(5, 3, 10), h_0=torch.zeros(1, 3, 20))
