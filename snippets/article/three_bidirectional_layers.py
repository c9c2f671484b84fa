import torch
from torch import nn

L, N, H_in, H_out, num_layers, D = 5, 4, 10, 20, 3, 2

lstm = nn.LSTM(H_in, H_out, num_layers, bidirectional=True)
x = torch.randn(L, N, H_in)  # (L, N, H_in)
output, (h_n, c_n) = lstm(x)  # output (L, N, D * H_out), h_n (D * num_layers, N, H_out)

print("output", tuple(output.shape))
print("h_n   ", tuple(h_n.shape))
print("c_n   ", tuple(c_n.shape))
