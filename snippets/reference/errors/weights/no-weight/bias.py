from torch import nn

print(nn.LSTM(4, 8).bias_ih)
