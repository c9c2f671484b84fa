import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence

L, N, H_in, H_out, D = 5, 4, 10, 20, 2
sequences = [torch.randn(length, H_in) for length in (3, 5, 1, 2)]
total = 3 + 5 + 1 + 2

packed = pack_sequence(sequences, enforce_sorted=False)
data = packed.data  # (total, H_in)
batch_sizes = packed.batch_sizes  # (L,)
sorted_indices = packed.sorted_indices  # (N,)
unsorted_indices = packed.unsorted_indices  # (N,)

packed_output, _ = nn.LSTM(H_in, H_out, bidirectional=True)(packed)
output_data = packed_output.data  # (total, D * H_out)

print("data            ", tuple(data.shape))
print("batch_sizes     ", tuple(batch_sizes.shape))
print("sorted_indices  ", tuple(sorted_indices.shape))
print("unsorted_indices", tuple(unsorted_indices.shape))
print("output_data     ", tuple(output_data.shape))
same = torch.equal(packed_output.batch_sizes, batch_sizes)
print("the output has the same batch_sizes:", same)
print("enforce_sorted=True:", pack_sequence(sequences[:1]).sorted_indices)
