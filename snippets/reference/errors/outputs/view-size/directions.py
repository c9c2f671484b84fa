import torch
from torch import nn

output, _ = nn.LSTM(4, 8, bidirectional=True)(torch.randn(5, 3, 4))
output.view(5, 3, 8)
