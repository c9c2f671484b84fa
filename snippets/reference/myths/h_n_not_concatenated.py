import torch
from torch import nn

L, N, H_in, H_out, num_layers, D = 5, 4, 10, 20, 3, 2
lstm = nn.LSTM(H_in, H_out, num_layers, bidirectional=True)
x = torch.randn(L, N, H_in)  # (L, N, H_in)
output, (h_n, _) = lstm(x)  # h_n (D * num_layers, N, H_out)

both = torch.cat((h_n[-2], h_n[-1]), dim=-1)  # (N, D * H_out)
print("h_n", tuple(h_n.shape), "| concatenated", tuple(both.shape))
print("forward half:", torch.allclose(both[:, :H_out], output[-1, :, :H_out]))
print("backward half:", torch.allclose(both[:, H_out:], output[0, :, H_out:]))
top = h_n[-2:]  # (D, N, H_out)
print("view(N, -1) is the same:", torch.equal(top.view(N, -1), both))

one_direction = nn.LSTM(H_in, H_out, num_layers)
output, (h_n, _) = one_direction(torch.randn(L, N, H_in))
print(
    "one direction: h_n[-2] equals output[-1]:",
    torch.allclose(h_n[-2], output[-1]),
)
