import torch
from torch import nn

lstm = nn.LSTM(4, 8, batch_first=True)
output, _ = lstm(torch.randn(1, 5, 4))
print(tuple(output.transpose(1, 2).shape))
