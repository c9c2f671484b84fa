import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", message="LSTM with projections is not")

L, N, H_in, H_cell, H_out, D, num_layers = 9, 5, 7, 11, 4, 2, 3

lstm = nn.LSTM(H_in, H_cell, num_layers, bidirectional=True, proj_size=H_out)
x = torch.randn(L, N, H_in)  # (L, N, H_in)
h_0 = torch.zeros(D * num_layers, N, H_out)  # (D * num_layers, N, H_out)
c_0 = torch.zeros(D * num_layers, N, H_cell)  # (D * num_layers, N, H_cell)
output, (h_n, c_n) = lstm(x, (h_0, c_0))  # output (L, N, D * H_out)

print("h_0   ", tuple(h_0.shape))
print("c_0   ", tuple(c_0.shape))
print("output", tuple(output.shape))
print("h_n   ", tuple(h_n.shape))  # h_n (D * num_layers, N, H_out)
print("c_n   ", tuple(c_n.shape))  # c_n (D * num_layers, N, H_cell)
