import torch
from torch import nn

lstm = nn.LSTM(4, 8, bidirectional=True)
output, _ = lstm(torch.randn(5, 3, 4))
forward, backward = output.split([8, 8], dim=-1)
print(tuple(forward.shape), tuple(backward.shape))
