import torch
from torch.nn.utils.rnn import unpad_sequence

padded = torch.ones(5, 2, 4, requires_grad=True)
unpad_sequence(padded, torch.tensor([5, 3]))
