from torch import nn

nn.RNNBase("CNN", 4, 8)
