from torch import nn

lstm = nn.LSTM(4, 8, num_layers=2)
len(lstm)
