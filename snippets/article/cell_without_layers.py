from torch import nn

nn.LSTMCell(10, 20, num_layers=2)
