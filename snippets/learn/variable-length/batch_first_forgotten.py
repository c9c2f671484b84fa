import torch
from torch.nn.utils.rnn import pack_padded_sequence

square = torch.randn(4, 4, 5)
pack_padded_sequence(square, [4, 3, 2, 1])
print("N equal to L: no error")

x, lengths = torch.randn(3, 6, 5), [6, 4, 2]
pack_padded_sequence(x, lengths)
