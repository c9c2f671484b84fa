import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence

torch.manual_seed(0)
lstm = nn.LSTM(5, 8)
sequences = [torch.randn(length, 5) for length in (3, 6, 2, 4)]
_, (h_n, _) = lstm(pack_sequence(sequences, enforce_sorted=False))

for row, sequence in zip(h_n[-1], sequences, strict=True):
    _, (alone, _) = lstm(sequence)
    print(
        f"{len(sequence)} steps:", torch.allclose(row, alone[-1], atol=1e-6)
    )
