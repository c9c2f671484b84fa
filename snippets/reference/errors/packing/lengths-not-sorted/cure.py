import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

padded = torch.randn(5, 3, 4)
packed = pack_padded_sequence(padded, [2, 5, 3], enforce_sorted=False)
print(pad_packed_sequence(packed)[1].tolist())
