import torch
from torch import nn

h, c = nn.LSTMCell(4, 8)(torch.randn(3, 4))
h[:, -1, :]
