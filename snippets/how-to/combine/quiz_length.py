import torch
from torch import nn

conv = nn.Conv1d(3, 8, kernel_size=5, stride=2)
lstm = nn.LSTM(8, 20, batch_first=True)
x = torch.randn(4, 21, 3)
output, _ = lstm(conv(x.transpose(1, 2)).transpose(1, 2))
print(tuple(output.shape))
