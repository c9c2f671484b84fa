import torch
from torch.nn.utils.rnn import pack_sequence

packed = pack_sequence([torch.ones(3, 4), torch.ones(2, 4)])
packed.data = packed.data * 2
