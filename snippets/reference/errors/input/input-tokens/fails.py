import torch
from torch import nn

tokens = torch.randint(100, (5, 2))
nn.LSTM(4, 8)(tokens)
