import torch
from torch import nn

N, H_out = 3, 8

lstm = nn.LSTM(24, H_out, batch_first=True)
x = torch.randn(N, 1, 24)  # (N, 1, 24) -- one time step
output, _ = lstm(x)  # (N, 1, H_out)

bias = lstm.bias_ih_l0 + lstm.bias_hh_l0
gates = x[:, 0] @ lstm.weight_ih_l0.T + bias  # (N, 4 * H_out)
i, f, g, o = gates.chunk(4, dim=-1)
c = torch.sigmoid(i) * torch.tanh(g)  # (N, H_out)
by_hand = torch.sigmoid(o) * torch.tanh(c)  # (N, H_out)
print(
    "no weight_hh, no f: ", torch.allclose(by_hand, output[:, 0], atol=1e-6)
)

output.sum().backward()
print("weight_hh is used:  ", bool(lstm.weight_hh_l0.grad.any()))

right = x.transpose(1, 2)  # (N, 24, 1) -- one feature
lstm = nn.LSTM(1, H_out, batch_first=True)
lstm(right)[0][:, -1].sum().backward()
print("and with 24 steps:  ", bool(lstm.weight_hh_l0.grad.any()))
