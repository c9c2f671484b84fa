import torch
from torch.nn.utils.rnn import pad_sequence

pad_sequence([torch.ones(3), torch.ones(2)], padding_value="<pad>")
