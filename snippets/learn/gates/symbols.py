import torch
from torch import nn

N, H_in, H_cell = 3, 4, 6
H_out = H_cell

lstm = nn.LSTM(H_in, H_cell)
W_ih = lstm.weight_ih_l0  # lstm.weight_ih_l0 (4 * H_cell, H_in)
W_hh = lstm.weight_hh_l0  # lstm.weight_hh_l0 (4 * H_cell, H_out)
b_ih = lstm.bias_ih_l0  # lstm.bias_ih_l0 (4 * H_cell,)

W_ii, W_if, W_ig, W_io = W_ih.chunk(4)  # W_ii (H_cell, H_in), W_io (H_cell, H_in)
W_hi, W_hf, W_hg, W_ho = W_hh.chunk(4)  # W_hi (H_cell, H_out), W_ho (H_cell, H_out)
b_ii, b_if, b_ig, b_io = b_ih.chunk(4)  # b_ii (H_cell,), b_io (H_cell,)

x_t = torch.randn(N, H_in)  # (N, H_in)
h = torch.zeros(N, H_out)  # (N, H_out)
i_t = torch.sigmoid(x_t @ W_ii.T + b_ii + h @ W_hi.T)  # (N, H_cell)

print("weight_ih_l0", tuple(W_ih.shape))
print("weight_hh_l0", tuple(W_hh.shape))
print("W_ii", tuple(W_ii.shape))
print("i_t ", tuple(i_t.shape))
