import numpy as np
import torch
from torch import nn

L, N, H_in, H_cell = 7, 4, 5, 10
lstm = nn.LSTM(H_in, H_cell, batch_first=True)
w_ih, w_hh, b_ih, b_hh = (w.detach().numpy() for w in lstm.parameters())
kernel, recurrent_kernel, bias = w_ih.T, w_hh.T, b_ih + b_hh
print("kernel          ", kernel.shape)  # kernel (H_in, 4 * H_cell)
print(
    "recurrent_kernel", recurrent_kernel.shape
)  # recurrent_kernel (H_cell, 4 * H_cell)
print("bias            ", bias.shape)  # bias (4 * H_cell,)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def keras_lstm(x):
    """The last output of a Keras LSTM with these weights: i, f, c, o."""
    h = c = np.zeros((N, H_cell), dtype="float32")
    for t in range(L):
        z = x[:, t] @ kernel + h @ recurrent_kernel + bias
        i, f, g, o = np.split(z, 4, axis=1)
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
    return h


x = torch.randn(N, L, H_in)
wanted = lstm(x)[0][:, -1].detach().numpy()
print("same output:", np.allclose(keras_lstm(x.numpy()), wanted, atol=1e-5))
