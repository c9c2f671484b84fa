import torch
from torch import nn

L, N, H_in, H_out, num_layers = 5, 3, 10, 20, 2

lstm = nn.LSTM(H_in, H_out, num_layers, batch_first=True)
x = torch.randn(N, L, H_in)  # (N, L, H_in)
output, (h_n, _) = lstm(x)  # output (N, L, H_out), h_n (num_layers, N, H_out)

print("output[-1]   ", tuple(output[-1].shape), "is sequence", N - 1)
print("output[:, -1]", tuple(output[:, -1].shape), "is the last time step")

right = torch.cat((h_n[0], h_n[1]), dim=-1)  # (N, num_layers * H_out)
wrong = h_n.view(N, -1)  # (N, num_layers * H_out)
right_too = h_n.transpose(0, 1).flatten(1)  # (N, num_layers * H_out)
print("h_n.view(N, -1) keeps sequences apart:", torch.equal(wrong, right))
print("transpose, then flatten:              ", torch.equal(right_too, right))
