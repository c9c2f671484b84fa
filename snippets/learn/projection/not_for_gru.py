from torch import nn

nn.GRU(5, 11, proj_size=4)
