import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", message="LSTM with projections is not")

L, N, H_in, H_cell, H_out = 5, 3, 10, 20, 6

lstm = nn.LSTM(H_in, hidden_size=H_cell, proj_size=H_out)
h_0 = torch.zeros(1, N, H_out)  # (1, N, H_out)
c_0 = torch.zeros(1, N, H_cell)  # (1, N, H_cell)
x = torch.randn(L, N, H_in)  # (L, N, H_in)
output, (h_n, c_n) = lstm(x, (h_0, c_0))  # (L, N, H_out)

print("h_0   ", tuple(h_0.shape))
print("c_0   ", tuple(c_0.shape))
print("output", tuple(output.shape))
print("h_n   ", tuple(h_n.shape))
print("c_n   ", tuple(c_n.shape))
