import torch
from torch.nn.utils.rnn import pad_sequence

sequences = [torch.randn(4, 7), torch.randn(4, 5)]
pad_sequence(sequences, batch_first=True)
