import torch
from torch.nn.utils.rnn import (
    PackedSequence,
    pack_sequence,
    pad_packed_sequence,
)

packed = pack_sequence(
    [torch.ones(2), torch.full((3,), 2.0)], enforce_sorted=False
)
tenfold = PackedSequence(packed.data * 10, packed.batch_sizes)
padded, lengths = pad_packed_sequence(tenfold, batch_first=True)
print(padded.tolist(), lengths.tolist())
