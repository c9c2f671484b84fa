import torch
from torch import nn

L, N, H_in, H_out, num_layers, D = 5, 3, 10, 20, 2, 1

lstm = nn.LSTM(H_in, H_out, num_layers, batch_first=True)
x = torch.randn(N, L, H_in)  # (N, L, H_in)
output, (h_n, c_n) = lstm(x)  # h_n (D * num_layers, N, H_out)
print("h_n", tuple(h_n.shape))
print("c_n", tuple(c_n.shape))

top = h_n[-1]  # (N, H_out)
print("h_n[-1] == output[:, -1]:", torch.allclose(top, output[:, -1]))

per_sequence = h_n.transpose(0, 1)  # (N, D * num_layers, H_out)
print("transposed", tuple(per_sequence.shape))
