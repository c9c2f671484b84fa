import torch
from torch import nn

L, N, H_in, H_cell = 5, 3, 10, 20
H_out = H_cell

lstm = nn.LSTM(H_in, H_cell)
W_ih = lstm.weight_ih_l0  # lstm.weight_ih_l0 (4 * H_cell, H_in)
W_hh = lstm.weight_hh_l0  # lstm.weight_hh_l0 (4 * H_cell, H_out)
bias = lstm.bias_ih_l0 + lstm.bias_hh_l0  # (4 * H_cell,)
print("weight_ih_l0", tuple(W_ih.shape))
print("weight_hh_l0", tuple(W_hh.shape))

x = torch.randn(L, N, H_in)  # (L, N, H_in)
h = torch.zeros(N, H_out)  # (N, H_out)
c = torch.zeros(N, H_cell)  # (N, H_cell)
for x_t in x:  # (N, H_in)
    gates = x_t @ W_ih.T + h @ W_hh.T + bias  # (N, 4 * H_cell)
    i, f, g, o = gates.chunk(4, dim=-1)  # i (N, H_cell), o (N, H_cell)
    c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)  # (N, H_cell)
    h = torch.sigmoid(o) * torch.tanh(c)  # (N, H_out)

_, (h_n, c_n) = lstm(x)
print("same h as the layer:", torch.allclose(h, h_n[0], atol=1e-6))
print("same c as the layer:", torch.allclose(c, c_n[0], atol=1e-6))
