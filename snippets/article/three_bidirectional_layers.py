import torch
from torch import nn

L, N, H_in, H_cell, num_layers, D = 5, 4, 10, 20, 3, 2
H_out = H_cell

lstm = nn.LSTM(H_in, H_cell, num_layers, bidirectional=True)
x = torch.randn(L, N, H_in)  # (L, N, H_in)
output, (h_n, c_n) = lstm(x)

print("output", tuple(output.shape))  # output (L, N, D * H_out)
print("h_n   ", tuple(h_n.shape))  # h_n (D * num_layers, N, H_out)
print("c_n   ", tuple(c_n.shape))  # c_n (D * num_layers, N, H_cell)
