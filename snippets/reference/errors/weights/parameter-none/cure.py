import torch
from torch import nn

lstm = nn.LSTM(4, 8)
nn.init.zeros_(lstm.bias_hh_l0).requires_grad_(False)
output, _ = lstm(torch.randn(5, 2, 4))
print(tuple(output.shape))
