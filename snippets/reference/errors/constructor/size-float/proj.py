from torch import nn

nn.LSTM(4, 8, proj_size=2.0)
