import torch
from torch import nn

torch.optim.Adam(nn.LSTM(4, 8))
