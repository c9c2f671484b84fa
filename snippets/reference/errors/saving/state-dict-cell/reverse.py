from torch import nn

nn.LSTM(4, 8).load_state_dict(nn.LSTMCell(4, 8).state_dict())
