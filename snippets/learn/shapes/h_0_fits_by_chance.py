import torch
from torch import nn

torch.manual_seed(0)
L, N, H_in, H_out, num_layers = 5, 3, 10, 20, 3

lstm = nn.LSTM(H_in, H_out, num_layers, batch_first=True)
x = torch.randn(N, L, H_in)  # (N, L, H_in)
state = torch.randn(N, num_layers, H_out)
other = state.clone()
other[0] += 1  # another initial state for sequence 0


def changed(state, other):
    """The sequences whose output differs between the two initial states."""
    one, _ = lstm(x, (state, state))  # (N, L, H_out)
    two, _ = lstm(x, (other, other))  # (N, L, H_out)
    return (
        ((one - two).abs().amax((1, 2)) > 1e-5).nonzero().flatten().tolist()
    )


print("as it is:  ", changed(state, other))
print("transposed:", changed(state.transpose(0, 1), other.transpose(0, 1)))
