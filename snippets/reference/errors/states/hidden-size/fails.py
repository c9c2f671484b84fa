import torch
from torch import nn

lstm = nn.LSTM(4, 8, num_layers=2, batch_first=True)
x = torch.randn(3, 5, 4)  # 3 sequences
h_0 = torch.zeros(3, 2, 8)
c_0 = torch.zeros(3, 2, 8)
lstm(x, (h_0, c_0))
