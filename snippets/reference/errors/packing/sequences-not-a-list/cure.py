import torch
from torch.nn.utils.rnn import pad_sequence

sequences = sorted([torch.ones(5), torch.ones(3)], key=len)
print(pad_sequence(sequences).shape)
