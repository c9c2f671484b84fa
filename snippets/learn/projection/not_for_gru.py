from torch import nn

try:
    nn.RNN(5, 11, proj_size=4)
except ValueError as error:
    print("nn.RNN:", error)
nn.GRU(5, 11, proj_size=4)
