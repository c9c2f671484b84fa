from torch import nn

nn.LSTMCell(4, 8, True, None, None, 3)
