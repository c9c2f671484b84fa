from torch import nn

print(nn.LSTMCell(4, 8).weight_ih_l0)
