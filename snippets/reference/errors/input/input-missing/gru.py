import torch
from torch import nn

nn.GRU(4, 8)()
