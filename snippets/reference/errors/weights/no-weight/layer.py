from torch import nn

print(nn.LSTM(4, 8).weight_hh_l1)
