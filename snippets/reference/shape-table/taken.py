import torch
from torch import nn

L, N, H_in, H_out, num_layers = 5, 3, 10, 20, 3
lstm = nn.LSTM(H_in, H_out, num_layers, batch_first=True)

swapped = torch.zeros(L, N, H_in)  # (L, N, H_in)
print("batch and time swapped:     ", tuple(lstm(swapped)[0].shape))

state = torch.zeros(N, num_layers, H_out)
x = torch.zeros(N, L, H_in)  # (N, L, H_in)
print("batch-first h_0, N = layers:", tuple(lstm(x, (state, state))[0].shape))

samples = torch.zeros(N, H_in)  # (N, H_in)
print("samples without time:       ", tuple(lstm(samples)[0].shape))

empty = torch.zeros(0, L, H_in)  # (0, L, H_in)
print("no sequences at all:        ", tuple(lstm(empty)[0].shape))
