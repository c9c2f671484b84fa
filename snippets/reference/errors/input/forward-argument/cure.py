import torch
from torch import nn

L, N, H_in, H_out = 5, 3, 10, 20
lstm = nn.LSTM(H_in, H_out)
x = torch.randn(L, N, H_in)
h_0 = torch.zeros(1, N, H_out)
c_0 = torch.zeros(1, N, H_out)
output, (h_n, c_n) = lstm(x, hx=(h_0, c_0))
print(tuple(output.shape))
