import torch
from torch import nn

lstm = nn.LSTM(4, 8)
lstm.num_layers = 2
lstm(torch.randn(5, 2, 4))
