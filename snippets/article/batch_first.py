import torch
from torch import nn

L, N, H_in, H_out, num_layers = 5, 3, 10, 20, 2

lstm = nn.LSTM(H_in, H_out, num_layers, batch_first=True)
x = torch.randn(N, L, H_in)  # (N, L, H_in)
h_0 = torch.zeros(num_layers, N, H_out)  # (num_layers, N, H_out)
c_0 = torch.zeros(num_layers, N, H_out)  # (num_layers, N, H_out)
output, (h_n, c_n) = lstm(x, (h_0, c_0))  # (N, L, H_out)

print("x     ", tuple(x.shape))
print("output", tuple(output.shape))
print("h_0   ", tuple(h_0.shape))
print("h_n   ", tuple(h_n.shape))
