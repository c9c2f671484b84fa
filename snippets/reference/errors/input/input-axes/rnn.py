import torch
from torch import nn

nn.RNN(4, 8)(torch.randn(4))
