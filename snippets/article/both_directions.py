import torch
from torch import nn

L, N, H_in, H_out = 5, 3, 10, 20

for bidirectional in (False, True):
    D = 2 if bidirectional else 1
    lstm = nn.LSTM(H_in, H_out, bidirectional=bidirectional)
    x = torch.randn(L, N, H_in)  # (L, N, H_in)
    output, (h_n, c_n) = lstm(x)  # output (L, N, D * H_out)
    print("D =", D, "output", tuple(output.shape), "h_n", tuple(h_n.shape))
