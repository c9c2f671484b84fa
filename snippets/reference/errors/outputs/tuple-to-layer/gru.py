import torch
from torch import nn

nn.Sequential(nn.GRU(4, 8), nn.Linear(8, 2))(torch.randn(5, 3, 4))
