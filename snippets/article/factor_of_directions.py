import torch
from torch import nn

num_layers = 3
lstm = nn.LSTM(10, 20, num_layers=num_layers)
_, (h_n, _) = lstm(torch.randn(5, 3, 10))

D = 2 if lstm.bidirectional else 1
print("bidirectional * num_layers =", lstm.bidirectional * num_layers)
print("D * num_layers             =", D * num_layers)
print("h_n", tuple(h_n.shape))
