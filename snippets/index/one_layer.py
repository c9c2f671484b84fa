import torch
from torch import nn

L, N, H_in, H_out = 5, 4, 10, 20

lstm = nn.LSTM(H_in, H_out)
x = torch.randn(L, N, H_in)  # (L, N, H_in)
output, (h_n, c_n) = lstm(x)  # output (L, N, H_out), h_n (1, N, H_out)

print("x     ", tuple(x.shape))
print("output", tuple(output.shape))
print("h_n   ", tuple(h_n.shape))
print("h_n is the last step of output:", torch.equal(h_n[0], output[-1]))
