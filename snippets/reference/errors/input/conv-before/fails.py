import torch
from torch import nn

conv, lstm = nn.Conv1d(4, 6, 3), nn.LSTM(6, 8, batch_first=True)
x = torch.randn(2, 10, 4)
lstm(conv(x))
