import torch
from torch import nn

nn.Embedding(8, 2)(nn.LSTM(4, 8)(torch.randn(5, 3, 4)))
