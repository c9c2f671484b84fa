from torch import nn

nn.LSTMCell(8 / 2, 8)
