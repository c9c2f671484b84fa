import torch
from torch import nn

output, _ = nn.LSTM(4, 8)(torch.randn(5, 3, 4))
print(tuple(output.view(-1, output.size(-1)).shape))
