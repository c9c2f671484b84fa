import torch
from torch import nn

lstm = nn.LSTM(10, 20, num_layers=2, batch_first=True)
x = torch.randn(3, 7, 10)
_, (h_n, _) = lstm(x)
print(tuple(h_n[-1].shape))
