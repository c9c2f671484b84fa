from torch import nn

lstm = nn.LSTM(4, 8).to("cuda")
