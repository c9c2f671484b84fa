import torch
from torch import nn

torch.export.export(nn.LSTM(4, 8), (torch.randn(5, 3, 4),))
