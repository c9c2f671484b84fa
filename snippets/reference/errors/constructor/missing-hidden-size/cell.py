from torch import nn

nn.LSTMCell(8)
