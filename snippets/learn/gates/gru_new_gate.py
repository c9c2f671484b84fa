import torch
from torch import nn

N, H_in, H_out = 3, 4, 6
gru = nn.GRUCell(H_in, H_out)
x_t, h = torch.randn(N, H_in), torch.randn(N, H_out)

W_r, W_z, W_n = gru.weight_ih.chunk(3)  # W_r (H_out, H_in), W_n (H_out, H_in)
U_r, U_z, U_n = gru.weight_hh.chunk(3)  # U_n (H_out, H_out)
b_r, b_z, b_n = gru.bias_ih.chunk(3)  # b_r (H_out,), b_n (H_out,)
d_r, d_z, d_n = gru.bias_hh.chunk(3)  # d_r (H_out,), d_n (H_out,)
r = torch.sigmoid(x_t @ W_r.T + b_r + h @ U_r.T + d_r)
z = torch.sigmoid(x_t @ W_z.T + b_z + h @ U_z.T + d_z)

for name, reset in {
    "r * (h @ U_n.T + d_n)": r * (h @ U_n.T + d_n),
    "(r * h) @ U_n.T + d_n": (r * h) @ U_n.T + d_n,
}.items():
    new = torch.tanh(x_t @ W_n.T + b_n + reset)
    same = torch.allclose((1 - z) * new + z * h, gru(x_t, h), atol=1e-6)
    print(name, same)
