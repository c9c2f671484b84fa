import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

packed = pack_padded_sequence(torch.randn(5, 3, 4), [5, 4, 2])
pad_packed_sequence(packed, batch_first=1)
