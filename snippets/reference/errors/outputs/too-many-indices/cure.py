import torch
from torch import nn

output, _ = nn.LSTM(4, 8)(torch.randn(5, 4))
print(tuple(output[-1].shape))
