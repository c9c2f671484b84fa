import torch
from torch import nn

lstm = nn.LSTM(4, 8)
x = torch.randn(5, 2, 4, dtype=torch.float64)
output, _ = lstm(x.float())
print(output.dtype)
