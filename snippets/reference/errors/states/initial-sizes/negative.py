import torch
from torch import nn

lstm = nn.LSTM(4, 8)
h_0 = torch.zeros(1, -1, 8)
