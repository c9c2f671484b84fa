import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

x = torch.randn(3, 6, 5)

packed = pack_padded_sequence(x, [5, 4, 1], batch_first=True)
output, _ = pad_packed_sequence(packed, batch_first=True)
print("lengths one too small:", tuple(output.shape))

packed = pack_padded_sequence(
    x, [6, 4], batch_first=True, enforce_sorted=False
)
output, _ = pad_packed_sequence(packed, batch_first=True)
print("one length missing:   ", tuple(output.shape))
