from torch import nn

print(nn.LSTM(4, 6, 2, True, True))
