from torch import nn

nn.RNN(4, 6, nonlinearity="relu")
nn.LSTM(4, 6, nonlinearity="relu")
