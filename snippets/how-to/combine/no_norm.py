from torch import nn

nn.LSTM(10, 20, num_layers=2, layer_norm=True)
