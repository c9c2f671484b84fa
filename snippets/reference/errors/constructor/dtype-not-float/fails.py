import torch
from torch import nn

nn.LSTM(4, 8, dtype=torch.int64)
