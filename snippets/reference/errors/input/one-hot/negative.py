import torch
from torch import nn

tokens = torch.tensor([[1, 2, -1]])
x = nn.functional.one_hot(tokens, 4)
nn.LSTM(4, 8)(x)
