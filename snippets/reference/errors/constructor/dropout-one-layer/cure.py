import torch
from torch import nn

dropout = nn.Dropout(0.5)
output, _ = nn.LSTM(4, 8)(torch.randn(5, 2, 4))
print(tuple(dropout(output).shape))
