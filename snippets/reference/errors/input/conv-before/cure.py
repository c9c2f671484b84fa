import torch
from torch import nn

conv, lstm = nn.Conv1d(4, 6, 3), nn.LSTM(6, 8, batch_first=True)
x = torch.randn(2, 10, 4)
output, _ = lstm(conv(x.transpose(1, 2)).transpose(1, 2))
print(tuple(output.shape))
