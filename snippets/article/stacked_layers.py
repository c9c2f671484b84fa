import torch
from torch import nn

L, N, H_in, H_out = 5, 3, 10, 20

for num_layers in (1, 2, 3):
    lstm = nn.LSTM(H_in, H_out, num_layers=num_layers)
    x = torch.randn(L, N, H_in)  # (L, N, H_in)
    output, (h_n, c_n) = lstm(x)  # h_n (num_layers, N, H_out)
    print(num_layers, "output", tuple(output.shape), "h_n", tuple(h_n.shape))
