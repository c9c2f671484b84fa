from torch import nn

nn.LSTM(4, 6, dropout_rate=0.5)
