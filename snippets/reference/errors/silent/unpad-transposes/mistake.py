import torch
from torch.nn.utils.rnn import unpad_sequence

x = torch.randn(5, 2, 4)
sequences = unpad_sequence(x, torch.tensor([5, 3]))
print(tuple(x.shape))
