from torch import nn

nn.LSTM(4, 8, 2, 1)
