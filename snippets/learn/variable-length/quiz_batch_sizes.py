import torch
from torch.nn.utils.rnn import pack_padded_sequence

x = torch.randn(3, 4, 5)
packed = pack_padded_sequence(
    x, [4, 1, 3], batch_first=True, enforce_sorted=False
)
print(packed.batch_sizes.tolist())
