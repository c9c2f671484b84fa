from torch import nn

nn.LSTMCell(5, 11, proj_size=4)
