import torch
from torch import nn

torch.jit.script(nn.GRU(4, 8))(torch.randn(5, 3, 4))
