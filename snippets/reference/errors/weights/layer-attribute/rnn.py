from torch import nn

nn.RNN(4, 8).hidden
