import torch
from torch import nn

nn.RNNCell(4, 8, nonlinearity="sigmoid")(torch.randn(2, 4))
