from torch import nn

nn.LSTM(8)
