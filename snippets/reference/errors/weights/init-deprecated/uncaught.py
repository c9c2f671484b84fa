from torch import nn

lstm = nn.LSTM(4, 8)
nn.init.xavier_uniform(lstm.weight_ih_l0)
