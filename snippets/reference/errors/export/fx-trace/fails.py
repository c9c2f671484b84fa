import torch
from torch import nn

torch.fx.symbolic_trace(nn.LSTM(4, 8))
