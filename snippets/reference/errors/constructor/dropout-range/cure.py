from torch import nn

print(nn.LSTM(4, 8, num_layers=2, dropout=0.2))
