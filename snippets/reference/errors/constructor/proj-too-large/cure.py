from torch import nn

print(nn.LSTM(4, 8, proj_size=3))
