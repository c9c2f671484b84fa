import torch
from torch import nn

_, (h_n, c_n) = nn.LSTM(4, 8, bidirectional=True)(torch.randn(5, 3, 4))
nn.Linear(16, 2)(h_n)
