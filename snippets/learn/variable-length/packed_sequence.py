import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_sequence

sequences = [10, 11, 12, 13], [20, 21], [30, 31, 32, 33, 34, 35]
x = pad_sequence(
    [torch.tensor(sequence) for sequence in sequences], batch_first=True
)
lengths = torch.tensor([4, 2, 6])
L, N, total = 6, 3, 4 + 2 + 6

packed = pack_padded_sequence(
    x, lengths, batch_first=True, enforce_sorted=False
)
data = packed.data  # (total,)
batch_sizes = packed.batch_sizes  # (L,)
sorted_indices = packed.sorted_indices  # (N,)
unsorted_indices = packed.unsorted_indices  # (N,)
print("data            ", data.tolist())
print("batch_sizes     ", batch_sizes.tolist())
print("sorted_indices  ", sorted_indices.tolist())
print("unsorted_indices", unsorted_indices.tolist())

in_order = pack_padded_sequence(
    x[sorted_indices], [6, 4, 2], batch_first=True
)
print("longest first:", lengths[sorted_indices].tolist())
print("and back:     ", lengths[sorted_indices][unsorted_indices].tolist())
print("enforce_sorted=True:", in_order.sorted_indices)
