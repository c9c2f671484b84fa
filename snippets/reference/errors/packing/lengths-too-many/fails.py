import torch
from torch.nn.utils.rnn import pack_padded_sequence

padded = torch.randn(5, 2, 4)
pack_padded_sequence(padded, [5, 3, 2], enforce_sorted=False)
