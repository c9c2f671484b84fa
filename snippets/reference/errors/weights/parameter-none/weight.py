import torch
from torch import nn

lstm = nn.LSTM(4, 8)
lstm.weight_hh_l0 = None
lstm(torch.randn(5, 2, 4))
