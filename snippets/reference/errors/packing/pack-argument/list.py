import torch
from torch.nn.utils.rnn import pack_sequence

pack_sequence([torch.randn(5, 4)], batch_first=True)
