import torch
from torch import nn

H_cell = 8
lstm, x = nn.LSTM(5, H_cell), torch.zeros(1, 5)
h_0, c_0 = torch.zeros(1, H_cell), torch.ones(1, H_cell)
forget = slice(H_cell, 2 * H_cell)


def forget_gate(ih, hh):
    """The share of c_0 that is kept; other weights and biases are zero."""
    with torch.no_grad():
        for parameter in lstm.parameters():
            parameter.zero_()
        lstm.bias_ih_l0[forget], lstm.bias_hh_l0[forget] = ih, hh
        return lstm(x, (h_0, c_0))[1][1]


for ih, hh in ((1.0, 1.0), (1.0, 0.0), (0.5, 0.5)):
    total = torch.logit(forget_gate(ih, hh)).mean().item()
    print(f"bias_ih {ih}, bias_hh {hh}: the gate has a bias of {total:.1f}")
