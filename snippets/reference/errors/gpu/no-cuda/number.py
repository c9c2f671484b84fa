from torch import nn

nn.LSTM(4, 8, device=0)
