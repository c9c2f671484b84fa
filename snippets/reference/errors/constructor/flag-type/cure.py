from torch import nn

print(nn.LSTM(4, 8, 2, dropout=0.5))
