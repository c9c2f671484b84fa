import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
N, L, H_in, H_cell = 3, 7, 5, 6
lstm = nn.LSTM(H_in, H_cell, batch_first=True)
weights = {name: w.numpy() for name, w in lstm.state_dict().items()}
np.savez("lstm.npz", **weights)  # all that another program needs


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def forward(weights, x):
    """The output of one layer in one direction, the batch first."""
    bias = weights["bias_ih_l0"] + weights["bias_hh_l0"]
    h = c = np.zeros((len(x), weights["weight_hh_l0"].shape[1]), x.dtype)
    output = []
    for t in range(x.shape[1]):
        z = x[:, t] @ weights["weight_ih_l0"].T
        z = z + h @ weights["weight_hh_l0"].T + bias
        i, f, g, o = np.split(z, 4, axis=1)
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
        output.append(h)
    return np.stack(output, axis=1), h, c


x = torch.randn(N, L, H_in)  # (N, L, H_in)
with torch.no_grad():
    wanted, (h_n, c_n) = lstm(x)
output, h, c = forward(np.load("lstm.npz"), x.numpy())
for name, mine, theirs in (
    ("output", output, wanted),
    ("h_n", h, h_n[0]),
    ("c_n", c, c_n[0]),
):
    same = np.allclose(mine, theirs.numpy(), atol=1e-6)
    print(name, mine.shape, "same:", same)
