import torch
from torch import nn

lstm = nn.LSTM(4, 8)
output, (h_n, c_n) = lstm(torch.randn(5, 2, 4))
print(tuple(output.shape), tuple(h_n.shape))
