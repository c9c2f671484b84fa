from torch import nn

nn.LSTM(4, 8)([[1.0, 2.0, 3.0, 4.0]])
