import torch
from torch.nn.utils.rnn import pack_padded_sequence

x = torch.randn(3, 5, 4)
packed = pack_padded_sequence(x, [5, 4, 2], batch_first=True)
print(packed.batch_sizes.tolist())
