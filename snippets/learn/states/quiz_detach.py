import torch
from torch import nn

lstm = nn.LSTM(5, 10)
output, (h, c) = lstm(torch.randn(7, 3, 5))
h.detach()
print(h.requires_grad)
