from torch import nn

width = 16
nn.LSTM(4, width / 2)
