from torch import nn

print(nn.GRU(4, 8).bias_hh)
