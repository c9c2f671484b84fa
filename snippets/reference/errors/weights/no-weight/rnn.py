from torch import nn

print(nn.RNN(4, 8).weight)
