import torch
from torch import nn

L, N, H_in, H_cell, num_layers, D = 5, 3, 10, 20, 2, 1
H_out = H_cell

lstm = nn.LSTM(H_in, H_cell, num_layers)
x = torch.randn(L, N, H_in)  # (L, N, H_in)
h_0 = torch.zeros(D * num_layers, N, H_out)  # (D * num_layers, N, H_out)
c_0 = torch.zeros(D * num_layers, N, H_cell)  # (D * num_layers, N, H_cell)
output, (h_n, c_n) = lstm(x, (h_0, c_0))

print("x     ", tuple(x.shape))
print("h_0   ", tuple(h_0.shape))
print("c_0   ", tuple(c_0.shape))
print("output", tuple(output.shape))  # output (L, N, D * H_out)
print("h_n   ", tuple(h_n.shape))  # h_n (D * num_layers, N, H_out)
print("c_n   ", tuple(c_n.shape))  # c_n (D * num_layers, N, H_cell)
