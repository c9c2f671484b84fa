import torch
from torch.nn.utils.rnn import pack_padded_sequence

sequences = [torch.randn(5, 4), torch.randn(3, 4)]
pack_padded_sequence(sequences, [5, 3])
