import torch
from torch.nn.utils.rnn import pack_padded_sequence

padded = torch.randn(5, 3, 4)
lengths = torch.tensor([5, 3, 0])
print(pack_padded_sequence(padded, lengths.clamp(min=1)).batch_sizes)
