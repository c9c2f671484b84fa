import torch
from torch import nn

lstm = nn.LSTM(4, 8)
_, state = lstm(torch.randn(5, 32, 4))
last = torch.randn(5, 7, 4)
state = tuple(each[:, : last.size(1)].contiguous() for each in state)
output, _ = lstm(last, state)
print(tuple(output.shape))
