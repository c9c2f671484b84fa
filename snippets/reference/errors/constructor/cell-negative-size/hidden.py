from torch import nn

nn.LSTMCell(4, -8)
