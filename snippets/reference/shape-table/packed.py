import warnings
from itertools import product

import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence

warnings.filterwarnings("ignore", message="LSTM with projections is not")
L, N, H_in, H_cell = 5, 4, 10, 20
sequences = [torch.randn(length, H_in) for length in (3, 5, 1, 2)]
total = 3 + 5 + 1 + 2

print("num_layers D proj_size  output.data  h_n          c_n")
for num_layers, D, proj_size in product((1, 3), (1, 2), (0, 7)):
    H_out = proj_size or H_cell
    options = {"bidirectional": D == 2, "proj_size": proj_size}
    lstm = nn.LSTM(H_in, H_cell, num_layers, **options)
    batch_first = nn.LSTM(
        H_in, H_cell, num_layers, batch_first=True, **options
    )
    packed = pack_sequence(sequences, enforce_sorted=False)
    rows = D * num_layers
    h_0 = torch.zeros(rows, N, H_out)  # (D * num_layers, N, H_out)
    c_0 = torch.zeros(rows, N, H_cell)  # (D * num_layers, N, H_cell)
    packed_output, (h_n, c_n) = lstm(packed, (h_0, c_0))
    output = packed_output.data  # (total, D * H_out)
    assert h_n.shape == h_0.shape and c_n.shape == c_0.shape
    assert batch_first(packed, (h_0, c_0))[0].data.shape == output.shape
    o, h, c = (tuple(each.shape) for each in (output, h_n, c_n))
    print(f"{num_layers:<10} {D} {proj_size:<9}  {o!s:12} {h!s:12} {c}")
