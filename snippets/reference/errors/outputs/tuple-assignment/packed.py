import torch
from torch.nn.utils.rnn import pack_padded_sequence

packed = pack_padded_sequence(torch.randn(5, 3, 4), [5, 4, 2])
packed[0] = torch.zeros(11, 4)
