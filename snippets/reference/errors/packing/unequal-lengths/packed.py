import torch
from torch.nn.utils.rnn import pack_sequence
from torch.utils.data import default_collate

default_collate(
    [pack_sequence([torch.ones(3, 4)]), pack_sequence([torch.ones(2, 4)])]
)
