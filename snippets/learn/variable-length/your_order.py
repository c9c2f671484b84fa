import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence, pad_packed_sequence

torch.manual_seed(0)
N, H_in, H_out = 3, 5, 8
lstm = nn.LSTM(H_in, H_out, batch_first=True)
sequences = [torch.randn(length, H_in) for length in (4, 2, 6)]
h_0 = torch.randn(1, N, H_out)  # (1, N, H_out)
c_0 = torch.randn(1, N, H_out)  # (1, N, H_out)

packed = pack_sequence(sequences, enforce_sorted=False)
packed_output, (h_n, c_n) = lstm(packed, (h_0, c_0))
output, lengths = pad_packed_sequence(packed_output, batch_first=True)
print("stored in the order", packed.sorted_indices.tolist())
print("lengths", lengths.tolist())

for i, sequence in enumerate(sequences):
    alone, (h, c) = lstm(sequence, (h_0[:, i], c_0[:, i]))
    out = torch.allclose(output[i, : len(sequence)], alone, atol=1e-6)
    hidden = torch.allclose(h_n[:, i], h, atol=1e-6)
    cell = torch.allclose(c_n[:, i], c, atol=1e-6)
    print(f"row {i} is sequence {i}: output {out}, h_n {hidden}, c_n {cell}")
