import torch
from torch.nn.utils.rnn import pad_sequence

sequences = [torch.ones(5), torch.ones(3)].sort(key=len)
pad_sequence(sequences)
