import torch
from torch import nn

lstm = nn.LSTM(8, 16, num_layers=2, batch_first=True, bidirectional=True)
output, (h_n, c_n) = lstm(torch.randn(4, 7, 8))
print(tuple(output.shape), tuple(h_n.shape))
