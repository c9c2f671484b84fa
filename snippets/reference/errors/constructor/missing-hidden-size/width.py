from torch import nn

nn.LSTM(hidden_size=8)
