import torch
from torch import nn

state = nn.LSTMCell(4, 8)(torch.randn(2, 4))
h, c = nn.LSTMCell(8, 6)(state)
