import torch
from torch.nn.utils.rnn import pack_sequence, pad_packed_sequence

pad_packed_sequence(pack_sequence([torch.ones(3, 4)]), total_length=3.0)
