import torch
from torch import nn

L, N, H_in, H_cell = 7, 3, 4, 6
lstm = nn.LSTM(H_in, H_cell)
x = torch.randn(L, N, H_in)  # (L, N, H_in)
h_0 = torch.zeros(1, N, H_cell)
output, (_, c_n) = lstm(x)

before = torch.cat((h_0, output[:-1]))  # (L, N, H_cell) — what each step read
bias = lstm.bias_ih_l0 + lstm.bias_hh_l0
four = x @ lstm.weight_ih_l0.T + before @ lstm.weight_hh_l0.T + bias
i, f, g, o = four.chunk(4, dim=2)  # i (L, N, H_cell), f (L, N, H_cell)
i, f, g, o = i.sigmoid(), f.sigmoid(), g.tanh(), o.sigmoid()
print("forget gates", tuple(f.shape))

steps, c_t = [], torch.zeros(N, H_cell)
for t in range(L):
    c_t = f[t] * c_t + i[t] * g[t]
    steps.append(c_t)
c = torch.stack(steps)  # (L, N, H_cell)
print("they lead to output:", torch.allclose(o * c.tanh(), output, atol=1e-6))
print("they lead to c_n:   ", torch.allclose(c[-1], c_n[0], atol=1e-6))
