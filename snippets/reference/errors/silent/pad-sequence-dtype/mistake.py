import torch
from torch.nn.utils.rnn import pad_sequence

sequences = [torch.tensor([1, 2]), torch.tensor([0.5, 0.7, 0.9])]
print(pad_sequence(sequences, batch_first=True))
