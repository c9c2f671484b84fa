import torch
from torch.nn.utils.rnn import PackedSequence, pad_packed_sequence

sizes = torch.tensor([2, 2, 1], dtype=torch.int32)
pad_packed_sequence(PackedSequence(torch.ones(5, 4), sizes))
