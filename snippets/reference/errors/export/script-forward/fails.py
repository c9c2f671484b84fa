import torch
from torch import nn

torch.jit.script(nn.LSTM(4, 8))(torch.randn(5, 3, 4))
