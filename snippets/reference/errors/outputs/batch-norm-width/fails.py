import torch
from torch import nn

x = torch.randn(3, 5, 4)
output, _ = nn.LSTM(4, 8, batch_first=True)(x)
nn.BatchNorm1d(8)(output)
