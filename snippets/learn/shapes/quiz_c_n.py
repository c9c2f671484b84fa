import torch
from torch import nn

lstm = nn.LSTM(10, 20, num_layers=3, bidirectional=True, batch_first=True)
x = torch.randn(4, 7, 10)
output, (h_n, c_n) = lstm(x)
print(tuple(output.shape), tuple(c_n.shape))
