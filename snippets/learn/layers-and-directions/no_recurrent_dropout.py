from torch import nn

nn.LSTM(5, 10, recurrent_dropout=0.5)
