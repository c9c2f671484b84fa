import torch
from torch import nn

torch.relu(nn.LSTM(4, 8)(torch.randn(5, 3, 4)))
