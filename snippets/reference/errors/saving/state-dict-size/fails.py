from torch import nn

saved = nn.LSTM(4, 16).state_dict()
lstm = nn.LSTM(4, 8)
lstm.load_state_dict(saved)
