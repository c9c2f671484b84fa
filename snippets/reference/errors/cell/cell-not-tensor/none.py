import torch
from torch import nn

nn.LSTMCell(4, 8)(torch.randn(2, 4), (torch.zeros(2, 8), None))
