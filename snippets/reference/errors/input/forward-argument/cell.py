import torch
from torch import nn

nn.LSTMCell(10, 20)(torch.randn(3, 10), hidden=None)
