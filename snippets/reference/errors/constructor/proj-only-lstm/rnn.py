from torch import nn

nn.RNN(4, 8, proj_size=3)
