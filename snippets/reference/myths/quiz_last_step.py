import torch
from torch import nn

lstm = nn.LSTM(5, 8, num_layers=3, batch_first=True, bidirectional=True)
output, (h_n, _) = lstm(torch.randn(4, 7, 5))
print(tuple(output[:, -1].shape), tuple(h_n.shape))
