from torch import nn

nn.LSTM(4, 8, device="meta").load_state_dict(nn.LSTM(4, 8).state_dict())
