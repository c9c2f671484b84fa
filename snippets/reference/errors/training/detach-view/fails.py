import torch
from torch import nn

_, (h_n, c_n) = nn.LSTM(4, 8, num_layers=2)(torch.randn(5, 3, 4))
h_n[0].detach_()
