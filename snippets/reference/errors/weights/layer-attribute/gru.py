from torch import nn

nn.GRU(4, 8).init_hidden(3)
