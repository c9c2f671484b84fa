from torch import nn

nn.LSTM((5, 4), 8)
