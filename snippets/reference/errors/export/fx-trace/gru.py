import torch
from torch import nn

torch.fx.symbolic_trace(nn.GRU(4, 8))
