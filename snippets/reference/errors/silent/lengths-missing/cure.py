import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

x = torch.randn(5, 3, 4)
packed = pack_padded_sequence(x, [3, 5, 2], enforce_sorted=False)
print(tuple(pad_packed_sequence(packed)[0].shape))
