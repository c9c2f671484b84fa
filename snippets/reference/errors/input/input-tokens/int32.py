import torch
from torch import nn

nn.LSTM(4, 8)(torch.ones(5, 2, dtype=torch.int32))
