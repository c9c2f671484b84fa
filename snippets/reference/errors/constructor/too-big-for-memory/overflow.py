from torch import nn

nn.LSTM(10**10, 10**10)
