import torch
from torch.nn.utils.rnn import pack_sequence, pad_packed_sequence

pad_packed_sequence(
    pack_sequence([torch.ones(3, 4), torch.ones(2, 4)]), padding_value=None
)
