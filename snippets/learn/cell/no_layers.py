from torch import nn

nn.LSTMCell(4, 6, num_layers=2)
