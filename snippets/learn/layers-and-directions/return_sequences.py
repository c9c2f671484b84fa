import torch
from torch import nn

L, N, H_in, H_out = 7, 3, 5, 10
lstm = nn.LSTM(H_in, H_out, batch_first=True, bidirectional=True)
x = torch.randn(N, L, H_in)  # (N, L, H_in)


def run(sequence, ending):
    """One direction, as the layer of its own that it is in Keras."""
    layer = nn.LSTM(H_in, H_out, batch_first=True)
    names = layer.state_dict()
    layer.load_state_dict({k: getattr(lstm, k + ending) for k in names})
    return layer(sequence)[0]


def same(a, b):
    return torch.allclose(a, b, atol=1e-6)


forward, backward = run(x, ""), run(x.flip(1), "_reverse")
last = torch.cat((forward[:, -1], backward[:, -1]), dim=1)  # (N, 2 * H_out)
every = torch.cat((forward, backward.flip(1)), dim=2)  # (N, L, 2 * H_out)

output, (h_n, _) = lstm(x)
joined = torch.cat((h_n[-2], h_n[-1]), dim=1)
print("return_sequences=False:", tuple(last.shape))
print("  is h_n[-2], h_n[-1]:", same(last, joined))
print("  is output[:, -1]:   ", same(last, output[:, -1]))
print("return_sequences=True: ", tuple(every.shape))
print("  is output:          ", same(every, output))
