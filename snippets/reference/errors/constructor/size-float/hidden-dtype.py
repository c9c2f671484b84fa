import torch
from torch import nn

nn.LSTMCell(4, 16 / 2, dtype=torch.float64)
