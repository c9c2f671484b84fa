import torch
from torch import nn

L, N, H_in, H_cell, num_layers, D = 7, 4, 5, 10, 3, 2
H_out = H_cell

lstm = nn.LSTM(H_in, H_cell, num_layers, bidirectional=True)
x = torch.randn(L, N, H_in)  # (L, N, H_in)
output, (h_n, c_n) = lstm(x)

print("output", tuple(output.shape))  # output (L, N, D * H_out)
print("h_n   ", tuple(h_n.shape))  # h_n (D * num_layers, N, H_out)

by_layer = h_n.view(num_layers, D, N, H_out)  # (num_layers, D, N, H_out)
forward, backward = by_layer[-1]  # forward (N, H_out), backward (N, H_out)
sentence = torch.cat((forward, backward), dim=1)  # (N, D * H_out)
print("sentence", tuple(sentence.shape))
