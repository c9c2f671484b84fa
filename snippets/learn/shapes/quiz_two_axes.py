import torch
from torch import nn

lstm = nn.LSTM(10, 20, batch_first=True)
x = torch.randn(32, 10)
output, (h_n, c_n) = lstm(x)
print(tuple(output.shape), tuple(h_n.shape))
