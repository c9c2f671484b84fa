from torch import nn

print(nn.GRU(4, 8).weight)
