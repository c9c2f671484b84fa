import torch
from torch import nn

lstm = nn.LSTM(4, 8)
output, _ = lstm(torch.randn(5, 3, 4))
print(tuple(output.shape))
