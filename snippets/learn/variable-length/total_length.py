import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

N, L, H_in = 3, 9, 5
x = torch.randn(N, L, H_in)  # (N, L, H_in)
packed = pack_padded_sequence(x, [6, 4, 2], batch_first=True)

back, _ = pad_packed_sequence(packed, batch_first=True)
print("without total_length:", tuple(back.shape))
back, _ = pad_packed_sequence(packed, batch_first=True, total_length=L)
print("with total_length=L: ", tuple(back.shape))  # back (N, L, H_in)
