import torch
from torch import nn

lstm = nn.LSTM(4, 8)
_, state = lstm(torch.randn(5, 2, 4))
output, _ = lstm(torch.randn(5, 2, 4), tuple(each.detach() for each in state))
print(tuple(output.shape))
