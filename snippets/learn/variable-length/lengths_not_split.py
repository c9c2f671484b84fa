import torch
from torch.nn.utils.rnn import pack_padded_sequence

x, lengths = torch.randn(4, 6, 5), [6, 5, 3, 2]
part = x.chunk(2)[0]  # what the first of two GPUs gets
pack_padded_sequence(part, lengths, batch_first=True)
