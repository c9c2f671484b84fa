import torch
from torch.nn.utils.rnn import pad_sequence

lengths = [2, 9, 3, 8]
sequences = [torch.ones(length) for length in lengths]


def cells(order):
    batches = [order[:2], order[2:]]
    return sum(pad_sequence(batch).numel() for batch in batches)


print(cells(sequences), cells(sorted(sequences, key=len)))
