import torch
from torch import nn

num_layers, D, H_in, H_out = 3, 2, 5, 256
lstm = nn.LSTM(H_in, H_out, num_layers, batch_first=True, bidirectional=True)


def zeros_for(x):
    """A state for just this batch: its size, its data type, its device."""
    zeros = x.new_zeros(D * num_layers, x.shape[0], H_out)
    return zeros, zeros


for N in (64, 50):
    x = torch.randn(N, 3, H_in)
    output, (h_n, c_n) = lstm(x, zeros_for(x))
    print(
        "h_n",
        tuple(h_n.shape),
        " the same without:",
        torch.equal(h_n, lstm(x)[1][0]),
    )
