from torch import nn

nn.LSTM(4, 8, num_layers=2).load_state_dict(nn.LSTM(4, 8).state_dict())
