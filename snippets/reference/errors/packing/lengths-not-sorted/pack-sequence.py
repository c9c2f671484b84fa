import torch
from torch.nn.utils.rnn import pack_sequence

pack_sequence([torch.ones(2, 4), torch.ones(3, 4)])
