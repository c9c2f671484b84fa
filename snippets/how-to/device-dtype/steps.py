import torch
from torch import nn

lstm = nn.LSTM(64, 128)
weights = lstm.weight_ih_l0.numel() + lstm.weight_hh_l0.numel()
for N, L in (1, 200), (256, 200):
    x = torch.randn(L, N, 64)
    h = c = x.new_zeros(1, N, 128)
    steps = 0
    for x_t in x:  # each needs the state of the one before
        _, (h, c) = lstm(x_t[None], (h, c))
        steps += 1
    same = torch.allclose(h, lstm(x)[1][0], atol=1e-5)
    print(f"N = {N}: {steps} steps one after the other, the same: {same}")
    print(f"  multiplications in one step: {N * weights / 1e6:.1f} million")
