import torch
from torch import nn

L, N, H_in, H_out, D = 7, 3, 4, 6, 2
lstm = nn.LSTM(H_in, H_out, bidirectional=True)
cells = nn.LSTMCell(H_in, H_out), nn.LSTMCell(H_in, H_out)
for cell, ending in zip(cells, ("_l0", "_l0_reverse"), strict=True):
    for name, weight in cell.named_parameters():
        weight.data = getattr(lstm, name + ending).data


def read(cell, x):
    state, steps = None, []
    for x_t in x:
        state = cell(x_t, state)
        steps.append(state[0])
    return torch.stack(steps)


x = torch.randn(L, N, H_in)
forward = read(cells[0], x)  # (L, N, H_out)
backward = read(cells[1], x.flip(0)).flip(0)  # (L, N, H_out)
output = torch.cat((forward, backward), dim=2)  # (L, N, D * H_out)
print("output", tuple(output.shape))
print("same as nn.LSTM:", torch.allclose(output, lstm(x)[0], atol=1e-6))
