from torch import nn

nn.LSTM(4, 8).to("gpu")
