from torch import nn

nn.LSTM()
