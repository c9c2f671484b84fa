import torch
from torch.nn.utils.rnn import pack_padded_sequence

padded = torch.randn(5, 3, 4)
pack_padded_sequence(padded, [2, 5, 3])
