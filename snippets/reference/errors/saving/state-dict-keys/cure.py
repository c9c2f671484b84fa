from torch import nn

saved = nn.LSTM(4, 8, bidirectional=True).state_dict()
lstm = nn.LSTM(4, 8, bidirectional=True)
print(lstm.load_state_dict(saved))
