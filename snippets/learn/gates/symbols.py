import torch
from torch import nn

N, H_in, H_cell = 3, 4, 6
H_out = H_cell

lstm = nn.LSTM(H_in, H_cell)
weight_ih_l0 = lstm.weight_ih_l0  # (4 * H_cell, H_in)
weight_hh_l0 = lstm.weight_hh_l0  # (4 * H_cell, H_out)
W_ii, W_if, W_ig, W_io = weight_ih_l0.chunk(4)  # W_ii (H_cell, H_in)
W_hi, W_hf, W_hg, W_ho = weight_hh_l0.chunk(4)  # W_hi (H_cell, H_out)
b_ii, b_if, b_ig, b_io = lstm.bias_ih_l0.chunk(4)  # b_ii (H_cell,)
b_hi, b_hf, b_hg, b_ho = lstm.bias_hh_l0.chunk(4)  # b_hi (H_cell,)

x_t = torch.randn(N, H_in)  # (N, H_in)
h = torch.randn(N, H_out)  # (N, H_out)
c = torch.randn(N, H_cell)  # (N, H_cell)
i_t = torch.sigmoid(x_t @ W_ii.T + b_ii + h @ W_hi.T + b_hi)  # (N, H_cell)
f_t = torch.sigmoid(x_t @ W_if.T + b_if + h @ W_hf.T + b_hf)  # (N, H_cell)
g_t = torch.tanh(x_t @ W_ig.T + b_ig + h @ W_hg.T + b_hg)  # (N, H_cell)
o_t = torch.sigmoid(x_t @ W_io.T + b_io + h @ W_ho.T + b_ho)  # (N, H_cell)
c_t = f_t * c + i_t * g_t  # (N, H_cell)
h_t = o_t * torch.tanh(c_t)  # (N, H_out)

print("weight_ih_l0", tuple(weight_ih_l0.shape))
print("weight_hh_l0", tuple(weight_hh_l0.shape))
print("W_ii", tuple(W_ii.shape))
print("h_t ", tuple(h_t.shape))
_, (h_n, _) = lstm(x_t.unsqueeze(0), (h.unsqueeze(0), c.unsqueeze(0)))
print("four products give the same:", torch.allclose(h_t, h_n[0], atol=1e-6))
