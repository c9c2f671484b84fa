from torch import nn

nn.LSTM(4, 8).load_state_dict(nn.LSTM(4, 8))
