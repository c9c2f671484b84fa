from torch import nn

nn.init.xavier_uniform_(nn.GRU(4, 8))
