import torch
from torch.nn.utils.rnn import pack_padded_sequence

padded = torch.randn(3, 5, 4)
packed = pack_padded_sequence(padded, [5, 3, 2], batch_first=True)
print(packed.batch_sizes)
