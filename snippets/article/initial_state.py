import torch
from torch import nn

L, N, H_in, H_cell, num_layers, D = 5, 4, 10, 20, 3, 2
H_out = H_cell

lstm = nn.LSTM(H_in, H_cell, num_layers, bidirectional=True)
x = torch.randn(L, N, H_in)  # (L, N, H_in)
h_0 = torch.zeros(D * num_layers, N, H_out)  # (D * num_layers, N, H_out)
c_0 = torch.zeros(D * num_layers, N, H_cell)  # (D * num_layers, N, H_cell)

given, _ = lstm(x, (h_0, c_0))
left_out, _ = lstm(x)

print("x  ", tuple(x.shape))
print("h_0", tuple(h_0.shape))
print("c_0", tuple(c_0.shape))
print(
    "zeros given or nothing given, same output:", torch.equal(given, left_out)
)
