from torch import nn

nn.Sequential([nn.LSTM(4, 8)])
