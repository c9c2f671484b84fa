from torch import nn

layers = nn.ModuleList([nn.LSTM(4, 8), nn.LSTM(8, 6)])
print(layers[1].hidden_size)
