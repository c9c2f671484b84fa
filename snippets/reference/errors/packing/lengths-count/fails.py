import torch
from torch.nn.utils.rnn import pack_padded_sequence

padded = torch.randn(3, 5, 4)
pack_padded_sequence(padded, [5, 3, 2])
