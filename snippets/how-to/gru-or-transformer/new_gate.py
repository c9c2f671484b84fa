import torch
from torch import nn

torch.manual_seed(0)
L, N, H_in, H_out = 7, 3, 10, 20
gru = nn.GRU(H_in, H_out)
x = torch.randn(L, N, H_in)  # (L, N, H_in)
with torch.no_grad():
    wanted, _ = gru(x)  # (L, N, H_out)
    W_ir, W_iz, W_in = gru.weight_ih_l0.chunk(3)
    W_hr, W_hz, W_hn = gru.weight_hh_l0.chunk(3)  # W_hn (H_out, H_out)
    b_ir, b_iz, b_in = gru.bias_ih_l0.chunk(3)
    b_hr, b_hz, b_hn = gru.bias_hh_l0.chunk(3)  # b_hn (H_out,)

    for form in "PyTorch", "paper":
        h = torch.zeros(N, H_out)  # (N, H_out)
        steps = []
        for x_t in x:
            r = torch.sigmoid(x_t @ W_ir.T + b_ir + h @ W_hr.T + b_hr)
            z = torch.sigmoid(x_t @ W_iz.T + b_iz + h @ W_hz.T + b_hz)
            if form == "PyTorch":
                share = r * (h @ W_hn.T + b_hn)
            else:
                share = (r * h) @ W_hn.T + b_hn
            n = torch.tanh(x_t @ W_in.T + b_in + share)
            h = (1 - z) * n + z * h
            steps.append(h)
        apart = (torch.stack(steps) - wanted).abs().max().item()
        print(f"{form:<8} as nn.GRU: {apart < 1e-5}  apart by {apart:.2f}")
