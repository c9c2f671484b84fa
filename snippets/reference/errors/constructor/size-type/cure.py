from torch import nn

width = 16
print(nn.LSTM(4, width // 2))
