import torch
from torch import nn

L, N, H_in, H_out, D = 7, 4, 5, 10, 2
x = torch.randn(L, N, H_in)

two_layers = nn.LSTM(H_in, H_out, num_layers=2)
output, (h_n, _) = two_layers(x)  # output (L, N, H_out)
print("two layers:    ", tuple(output.shape), tuple(h_n.shape))
print("h_n[1] is output[-1]:", torch.equal(h_n[1], output[-1]))
print("h_n[0] is output[-1]:", torch.allclose(h_n[0], output[-1]))
summed = h_n[0] + h_n[1]  # (N, H_out)

two_directions = nn.LSTM(H_in, H_out, bidirectional=True)
output, (h_n, _) = two_directions(x)  # output (L, N, D * H_out)
print("two directions:", tuple(output.shape), tuple(h_n.shape))
