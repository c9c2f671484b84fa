from torch import nn

nn.LSTM(4, 8, input_size=4)
