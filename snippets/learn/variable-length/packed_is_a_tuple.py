import torch
from torch import nn
from torch.nn.utils.rnn import (
    PackedSequence,
    pack_sequence,
    pad_packed_sequence,
)

sequences = [torch.ones(2, 5), torch.ones(4, 5), torch.ones(3, 5)]
p = pack_sequence(sequences, enforce_sorted=False)
print("len(p):", len(p), "| p + p:", type(p + p).__name__, "of", len(p + p))

dropped = p._replace(data=nn.Dropout(0.5)(p.data))
print("with _replace: ", pad_packed_sequence(dropped)[1].tolist())
order_lost = PackedSequence(p.data, p.batch_sizes)
print("made by hand:  ", pad_packed_sequence(order_lost)[1].tolist())
