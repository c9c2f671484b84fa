import torch
from torch.nn.utils.rnn import pad_sequence

pad_sequence([torch.tensor(1.0), torch.tensor(2.0)])
