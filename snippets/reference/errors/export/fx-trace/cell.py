import torch
from torch import nn

torch.fx.symbolic_trace(nn.LSTMCell(4, 8))
