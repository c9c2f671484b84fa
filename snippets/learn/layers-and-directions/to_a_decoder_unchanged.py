import torch
from torch import nn

N, H_in, H_out, num_layers = 4, 5, 10, 3
encoder = nn.LSTM(H_in, H_out, num_layers, bidirectional=True)
decoder = nn.LSTM(H_in, H_out, num_layers)
_, state = encoder(torch.randn(7, N, H_in))
decoder(torch.randn(8, N, H_in), state)
