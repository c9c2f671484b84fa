from torch import nn

saved = nn.LSTM(4, 8).state_dict()
saved = {key.removesuffix("_l0"): value for key, value in saved.items()}
cell = nn.LSTMCell(4, 8)
print(cell.load_state_dict(saved))
