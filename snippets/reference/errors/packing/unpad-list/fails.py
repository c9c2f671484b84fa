import torch
from torch.nn.utils.rnn import unpad_sequence

unpad_sequence(torch.ones(5, 2, 4), [5, 3])
