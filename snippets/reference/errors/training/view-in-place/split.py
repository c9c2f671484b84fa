import torch
from torch import nn

gates = nn.Linear(4, 32)(torch.randn(3, 4))
i, f, g, o = gates.chunk(4, 1)
i.sigmoid_()
