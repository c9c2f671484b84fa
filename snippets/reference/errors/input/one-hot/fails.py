import torch
from torch import nn

tokens = torch.tensor([[1.0, 2.0, 0.0]])
x = nn.functional.one_hot(tokens, 4)
nn.LSTM(4, 8)(x)
