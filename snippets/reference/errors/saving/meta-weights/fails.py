from torch import nn

lstm = nn.LSTM(4, 8, device="meta")
lstm.to("cpu")
