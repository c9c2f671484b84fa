from torch import nn

saved = nn.LSTM(4, 8).state_dict()
lstm = nn.LSTM(4, 8)
print(lstm.load_state_dict(saved))
