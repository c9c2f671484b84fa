from torch import nn

lstm = nn.LSTM(4, 8)
for parameter in lstm.parameters():
    nn.init.xavier_uniform_(parameter)
