import torch
from torch import nn

lstm = nn.LSTM(input_size=10, hidden_size=20)
lstm(torch.randn(5, 3, 12))
