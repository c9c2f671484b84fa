import torch
from torch import nn
from torch.nn.utils.rnn import (
    pack_padded_sequence,
    pad_packed_sequence,
    pad_sequence,
)

N, L, H_in, H_out, num_layers, D = 3, 6, 5, 8, 2, 1

sequences = [torch.randn(length, H_in) for length in (4, 2, 6)]
lengths = torch.tensor([len(sequence) for sequence in sequences])  # (N,)

x = pad_sequence(sequences, batch_first=True)  # (N, L, H_in)
packed = pack_padded_sequence(
    x, lengths, batch_first=True, enforce_sorted=False
)
lstm = nn.LSTM(H_in, H_out, num_layers, batch_first=True)
packed, (h_n, c_n) = lstm(packed)  # h_n (D * num_layers, N, H_out)
output, _ = pad_packed_sequence(packed, batch_first=True)

print("x      ", tuple(x.shape))
print("output ", tuple(output.shape))  # output (N, L, D * H_out)
print("h_n    ", tuple(h_n.shape))
print("lengths", lengths.tolist())
