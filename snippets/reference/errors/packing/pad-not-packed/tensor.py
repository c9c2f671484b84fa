import torch
from torch.nn.utils.rnn import pad_packed_sequence

pad_packed_sequence(torch.randn(5, 2, 4))
