import torch
from torch.nn.utils.rnn import pack_padded_sequence

pack_padded_sequence(torch.randn(3, 5, 4), [5, 4, 2], batch_first=1)
