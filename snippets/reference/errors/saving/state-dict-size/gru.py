from torch import nn

nn.LSTM(4, 8).load_state_dict(nn.GRU(4, 8).state_dict())
