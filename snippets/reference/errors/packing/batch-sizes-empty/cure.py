import torch
from torch.nn.utils.rnn import pack_sequence, pad_packed_sequence

packed = pack_sequence([torch.randn(5, 4), torch.randn(3, 4)])
padded, lengths = pad_packed_sequence(packed)
print(tuple(padded.shape), lengths.tolist())
