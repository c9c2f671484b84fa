import torch
from torch.nn.utils.rnn import pack_padded_sequence

pack_padded_sequence(torch.randn(5), [5])
