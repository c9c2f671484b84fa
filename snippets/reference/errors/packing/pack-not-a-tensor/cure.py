import torch
from torch.nn.utils.rnn import pack_sequence

sequences = [torch.randn(5, 4), torch.randn(3, 4)]
print(pack_sequence(sequences).batch_sizes)
