import torch
from torch.nn.utils.rnn import pack_padded_sequence, pack_sequence

packed = pack_sequence([torch.ones(5, 4), torch.ones(3, 4)])
pack_padded_sequence(packed, [5, 3])
