import torch
from torch import nn

x = torch.randn(5, 3, 4).to_sparse()
nn.LSTM(4, 8)(x)
