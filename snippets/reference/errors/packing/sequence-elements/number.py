import torch
from torch.nn.utils.rnn import pack_sequence

pack_sequence([torch.tensor(1.0), torch.tensor(2.0)])
