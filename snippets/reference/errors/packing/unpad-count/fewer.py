import torch
from torch.nn.utils.rnn import unpad_sequence

unpad_sequence(torch.ones(5, 3, 4), torch.tensor([5, 3]))
