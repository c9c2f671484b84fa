from torch import nn

saved = nn.DataParallel(nn.LSTM(4, 8)).state_dict()
saved = {key.removeprefix("module."): value for key, value in saved.items()}
lstm = nn.LSTM(4, 8)
print(lstm.load_state_dict(saved))
