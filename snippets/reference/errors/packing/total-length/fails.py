import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

packed = pack_padded_sequence(torch.randn(9, 2, 4), [7, 3])
pad_packed_sequence(packed, total_length=5)
