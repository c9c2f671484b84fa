from torch import nn

nn.LSTM(5, 11, proj_size=-1)
