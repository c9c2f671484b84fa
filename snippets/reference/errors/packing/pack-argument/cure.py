import torch
from torch.nn.utils.rnn import pack_padded_sequence

x = torch.randn(5, 3, 4)
packed = pack_padded_sequence(x, [5, 2, 4], enforce_sorted=False)
print(packed.batch_sizes.tolist())
