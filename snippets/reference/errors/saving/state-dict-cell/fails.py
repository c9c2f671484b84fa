from torch import nn

saved = nn.LSTM(4, 8).state_dict()
cell = nn.LSTMCell(4, 8)
cell.load_state_dict(saved)
