import math

import torch
from torch import nn

N, L, H_in, H_out = 8, 41, 5, 32
LAGS = 0, 10, 20, 40


def gradients(layer):
    """How far the last output depends on the input so long before."""
    torch.manual_seed(1)
    x = torch.randn(N, L, H_in, requires_grad=True)
    output, _ = layer(x)
    (gradient,) = torch.autograd.grad(output[:, -1].norm(), x)
    at = gradient.norm(dim=2).mean(dim=0)  # (L,)
    return [math.log10(at[L - 1 - lag] / at[L - 1]) for lag in LAGS]


def make(kind, bias=0.0, scale=1.0):
    torch.manual_seed(0)
    layer = kind(H_in, H_out, batch_first=True)
    with torch.no_grad():
        layer.weight_hh_l0 *= scale
        if bias:
            layer.bias_ih_l0[H_out : 2 * H_out] = bias  # the forget gate
    return layer


print("lag              ", *(f"{lag:6}" for lag in LAGS))
for name, layer in {
    "RNN": make(nn.RNN),
    "LSTM": make(nn.LSTM),
    "LSTM, bias 1": make(nn.LSTM, bias=1.0),
    "LSTM, bias 3": make(nn.LSTM, bias=3.0),
    "RNN, weights x5": make(nn.RNN, scale=5.0),
    "LSTM, weights x10": make(nn.LSTM, scale=10.0),
}.items():
    print(f"{name:<17}", *(f"{each:6.1f}" for each in gradients(layer)))
