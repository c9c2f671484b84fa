import torch
from torch.nn.utils.rnn import PackedSequence, pad_packed_sequence

nothing = torch.tensor([], dtype=torch.int64)
pad_packed_sequence(PackedSequence(torch.randn(0, 4), nothing))
