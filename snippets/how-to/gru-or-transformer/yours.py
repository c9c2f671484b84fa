import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence

torch.manual_seed(0)
N, L, H_in, H_out, num_layers, D = 3, 8, 9, 20, 4, 2
x = torch.randn(N, L, H_in)  # (N, L, H_in) — nine readings at each step
lengths = torch.tensor([5, 8, 2])
packed = pack_padded_sequence(x, lengths, True, enforce_sorted=False)
for kind in nn.LSTM, nn.GRU:
    body = kind(H_in, H_out, num_layers, batch_first=True, bidirectional=True)
    output, states = body(packed)
    h_n = states[0] if isinstance(states, tuple) else states
    vector = torch.cat((h_n[-2], h_n[-1]), dim=1)  # (N, D * H_out)
    print(kind.__name__, tuple(h_n.shape), tuple(vector.shape))
