from torch import nn

nn.init.xavier_uniform_(nn.LSTM(4, 8))
