import torch
from torch import nn

lstm = nn.LSTM(4, 8).double()
lstm.weight_hh_l0 = nn.Parameter(torch.zeros(8, 8).double())
output, _ = lstm(torch.randn(5, 2, 4).double())
