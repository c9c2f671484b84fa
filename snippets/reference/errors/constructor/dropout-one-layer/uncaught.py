from torch import nn

nn.LSTM(4, 8, dropout=0.5)
