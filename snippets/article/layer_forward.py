import torch
from torch import nn

L, N, H_in, H_cell = 5, 3, 10, 20
H_out = H_cell

lstm = nn.LSTM(input_size=H_in, hidden_size=H_cell)
x = torch.randn(L, N, H_in)  # (L, N, H_in)
output, (h_n, c_n) = lstm(x)  # output (L, N, H_out), h_n (1, N, H_out)

print("x     ", tuple(x.shape))
print("output", tuple(output.shape))
print("h_n   ", tuple(h_n.shape))
print("c_n   ", tuple(c_n.shape))
