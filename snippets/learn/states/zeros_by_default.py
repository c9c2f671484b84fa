import torch
from torch import nn

L, N, H_in, H_cell, num_layers, D = 7, 4, 5, 10, 3, 2
H_out = H_cell

lstm = nn.LSTM(H_in, H_cell, num_layers, bidirectional=True)
x = torch.randn(L, N, H_in)
h_0 = torch.zeros(D * num_layers, N, H_out)  # (D * num_layers, N, H_out)
c_0 = torch.zeros(D * num_layers, N, H_cell)  # (D * num_layers, N, H_cell)
print("h_0", tuple(h_0.shape))
print("c_0", tuple(c_0.shape))

output, (h_n, c_n) = lstm(x, (h_0, c_0))
print("the same as no state at all:", torch.equal(output, lstm(x)[0]))
