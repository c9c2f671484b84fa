from torch import nn

nn.GRU(4, 8, proj_size=3)
