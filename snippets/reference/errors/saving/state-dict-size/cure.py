from torch import nn

saved = nn.LSTM(4, 16).state_dict()
rows, input_size = saved["weight_ih_l0"].shape
lstm = nn.LSTM(input_size, rows // 4)
print(lstm, lstm.load_state_dict(saved))
