import torch
from torch import nn

nn.RNN(4, 8)(torch.randn(5, 2, 4), torch.zeros(2, 2, 8))
