from torch import nn

nn.LSTM(4, 8, 2, True, True, 0.2, True, 0, "cpu", None, 7)
