import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

lstm = nn.LSTM(4, 8, batch_first=True)
x, lengths = torch.randn(4, 7, 4), torch.tensor([7, 6, 5, 3])
parts = []
for part, count in zip(x.chunk(2), lengths.chunk(2), strict=True):
    packed = pack_padded_sequence(part, count, batch_first=True)
    output, _ = pad_packed_sequence(
        lstm(packed)[0], batch_first=True, total_length=7
    )
    parts.append(output)
print(tuple(torch.cat(parts).shape))
