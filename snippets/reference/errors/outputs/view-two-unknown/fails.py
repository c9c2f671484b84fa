import torch
from torch import nn

output, _ = nn.LSTM(4, 8)(torch.randn(5, 3, 4))
output.view(-1, -1)
