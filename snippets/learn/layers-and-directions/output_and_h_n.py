import torch
from torch import nn

L, N, H_in, H_cell, num_layers = 7, 4, 5, 10, 3
H_out = H_cell
lstm = nn.LSTM(H_in, H_cell, num_layers)
output, (h_n, c_n) = lstm(torch.randn(L, N, H_in))

print("output", tuple(output.shape))  # output (L, N, H_out)
print("h_n   ", tuple(h_n.shape))  # h_n (num_layers, N, H_out)
print("output[-1] is h_n[-1]:", torch.equal(output[-1], h_n[-1]))
print("output[-1] is h_n:    ", output[-1].shape == h_n.shape)
print("c_n[-1] is somewhere in output:", any(torch.allclose(h, c_n[-1]) for h in output))
