import torch
from torch import nn

L, N, H_in, H_out = 24, 32, 7, 16

lstm = nn.LSTM(H_in, H_out)  # batch_first=True was forgotten
x = torch.randn(N, L, H_in)  # (N, L, H_in)
y = torch.randn(N, 1)  # (N, 1)

assert x.shape == (len(y), L, H_in)
output, (h_n, c_n) = lstm(x)
seen = h_n.shape[1]
assert seen == len(y), f"nn.LSTM saw a batch of {seen}, not {len(y)}"
