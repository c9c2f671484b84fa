import torch
from torch.nn.utils.rnn import pack_padded_sequence

x = torch.randn(5)
packed = pack_padded_sequence(x.view(5, 1, 1), [5])
print(tuple(packed.data.shape))
