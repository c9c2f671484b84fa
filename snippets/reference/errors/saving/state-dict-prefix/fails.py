from torch import nn

saved = nn.DataParallel(nn.LSTM(4, 8)).state_dict()
lstm = nn.LSTM(4, 8)
lstm.load_state_dict(saved)
