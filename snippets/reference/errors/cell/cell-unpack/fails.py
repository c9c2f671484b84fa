import torch
from torch import nn

output, (h, c) = nn.LSTMCell(4, 8)(torch.randn(3, 4))
