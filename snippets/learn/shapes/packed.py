import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence

L, N, H_in, H_out, num_layers, D = 5, 3, 10, 20, 2, 1
lengths = torch.tensor([5, 2, 4])  # (N,)
total = 5 + 2 + 4

x = torch.randn(L, N, H_in)  # (L, N, H_in)
packed = pack_padded_sequence(x, lengths, enforce_sorted=False)
data = packed.data  # (total, H_in)
batch_sizes = packed.batch_sizes  # (L,)

lstm = nn.LSTM(H_in, H_out, num_layers)
packed_output, (h_n, c_n) = lstm(packed)  # h_n (D * num_layers, N, H_out)
states = packed_output.data  # (total, D * H_out)

print("data       ", tuple(data.shape))
print("batch_sizes", tuple(batch_sizes.shape), batch_sizes.tolist())
print("states     ", tuple(states.shape))
print("h_n        ", tuple(h_n.shape))
