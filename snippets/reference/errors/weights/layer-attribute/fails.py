from torch import nn

lstm = nn.LSTM(4, 8)
lstm.init_hidden(3)
