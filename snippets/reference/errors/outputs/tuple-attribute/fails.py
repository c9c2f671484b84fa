import torch
from torch import nn

x = torch.randn(5, 3, 4)
output = nn.LSTM(4, 8)(x)
print(output.shape)
