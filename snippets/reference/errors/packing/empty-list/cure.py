import torch
from torch.nn.utils.rnn import pack_sequence

packed = pack_sequence([torch.randn(length, 4) for length in (5, 3)])
print(packed.batch_sizes)
