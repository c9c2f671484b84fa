import torch
from torch.nn.utils.rnn import unpad_sequence

x = torch.randn(5, 2, 4)
sequences = unpad_sequence(
    x.transpose(0, 1), torch.tensor([5, 3]), batch_first=True
)
print(tuple(x.shape), [tuple(s.shape) for s in sequences])
