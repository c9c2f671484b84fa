import torch
from torch.nn.utils.rnn import pad_sequence

pad_sequence([torch.randn(5, 4), torch.randn(3, 4)], 0.0)
