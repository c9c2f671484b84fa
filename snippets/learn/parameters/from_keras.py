import numpy as np
import torch
from torch import nn

L, N, H_in, H_cell = 7, 4, 5, 10
random = np.random.default_rng(0)
kernel = random.normal(size=(H_in, 4 * H_cell)).astype("float32")
recurrent_kernel = random.normal(size=(H_cell, 4 * H_cell)).astype("float32")
bias = random.normal(size=4 * H_cell).astype("float32")

lstm = nn.LSTM(H_in, H_cell, batch_first=True)
lstm.load_state_dict(
    {
        "weight_ih_l0": torch.from_numpy(kernel.T),
        "weight_hh_l0": torch.from_numpy(recurrent_kernel.T),
        "bias_ih_l0": torch.from_numpy(bias),
        "bias_hh_l0": torch.zeros(4 * H_cell),
    }
)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


x = random.normal(size=(N, L, H_in)).astype("float32")
h = c = np.zeros((N, H_cell), dtype="float32")
for t in range(L):
    z = x[:, t] @ kernel + h @ recurrent_kernel + bias
    i, f, g, o = np.split(z, 4, axis=1)
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    h = sigmoid(o) * np.tanh(c)
output, _ = lstm(torch.from_numpy(x))
print(
    "same output:", np.allclose(output[:, -1].detach().numpy(), h, atol=1e-5)
)
