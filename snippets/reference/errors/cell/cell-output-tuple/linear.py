import torch
from torch import nn

nn.Linear(8, 2)(nn.LSTMCell(4, 8)(torch.randn(3, 4)))
