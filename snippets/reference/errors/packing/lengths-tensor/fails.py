import torch
from torch.nn.utils.rnn import pack_padded_sequence

padded = torch.randn(5, 3, 4)
lengths = torch.tensor([5, 3, 2], device="meta")  # stands for "cuda"
pack_padded_sequence(padded, lengths)
