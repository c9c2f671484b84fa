import torch
from torch import nn

L, N, H_in, H_out, num_layers, D = 7, 4, 5, 10, 3, 2
encoder = nn.LSTM(H_in, H_out, num_layers, bidirectional=True)
decoder = nn.LSTM(H_in, D * H_out, num_layers)


def join_directions(state):
    """The two rows of each layer side by side."""
    joined = torch.cat((state[0::2], state[1::2]), dim=2)
    return joined  # (num_layers, N, D * H_out)


_, (h_n, c_n) = encoder(torch.randn(L, N, H_in))
h_0, c_0 = join_directions(h_n), join_directions(c_n)
answer, _ = decoder(torch.randn(8, N, H_in), (h_0, c_0))
print("h_n   ", tuple(h_n.shape))
print("h_0   ", tuple(h_0.shape))
print("answer", tuple(answer.shape))

view = h_n.view(num_layers, N, D * H_out)  # (num_layers, N, D * H_out)
print("h_n.view(num_layers, N, D * H_out) is h_0:", torch.equal(view, h_0))
