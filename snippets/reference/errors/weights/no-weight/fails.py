from torch import nn

lstm = nn.LSTM(4, 8)
nn.init.orthogonal_(lstm.weight)
