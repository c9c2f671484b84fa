from torch import nn

print(nn.LSTM(input_size=4, hidden_size=8))
