from torch import nn

nn.ModuleList([nn.LSTM, nn.LSTM])
