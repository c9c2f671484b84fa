import torch
from torch.nn.utils.rnn import pack_padded_sequence

x, lengths = torch.randn(3, 6, 5), torch.tensor([4, 2, 6])
pack_padded_sequence(x, lengths, batch_first=True)
