import torch
from torch import nn

lstm = nn.LSTM(4, 8)
h_0 = torch.zeros(2, 8).unsqueeze(0)
c_0 = torch.zeros(2, 8).unsqueeze(0)
output, _ = lstm(torch.randn(5, 2, 4), (h_0, c_0))
print(tuple(h_0.shape), tuple(output.shape))
