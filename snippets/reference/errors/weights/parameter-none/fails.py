import torch
from torch import nn

lstm = nn.LSTM(4, 8)
lstm.bias_hh_l0 = None
output, _ = lstm(torch.randn(5, 2, 4))
