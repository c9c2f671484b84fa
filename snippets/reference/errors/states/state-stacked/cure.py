import torch
from torch import nn

lstm = nn.LSTM(4, 8)
both = torch.zeros(2, 1, 3, 8)
output, _ = lstm(torch.randn(5, 3, 4), (both[0], both[1]))
print(tuple(output.shape))
