import torch
from torch import nn

x = torch.randn(7, 3, 4)
nn.RNN(4, 6, nonlinearity="relu")(x)  # taken
output, _ = nn.LSTM(4, 6)(x)
behind = torch.relu(output)  # taken, too: an activation behind the layer
print("behind", tuple(behind.shape))
nn.LSTM(4, 6, nonlinearity="relu")
