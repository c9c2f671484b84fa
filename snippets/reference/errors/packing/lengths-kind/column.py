import torch
from torch.nn.utils.rnn import pack_padded_sequence

lengths = torch.tensor([[5], [3]])
pack_padded_sequence(torch.randn(5, 2, 4), lengths, enforce_sorted=False)
