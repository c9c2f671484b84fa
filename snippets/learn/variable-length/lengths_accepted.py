import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

x = torch.randn(3, 6, 5)
for lengths in (
    [6, 4, 2],
    torch.tensor([6, 4, 2]),
    torch.tensor([6, 4, 2], dtype=torch.int32),
    torch.tensor([6.0, 4.9, 2.9]),
):
    packed = pack_padded_sequence(x, lengths, batch_first=True)
    _, read = pad_packed_sequence(packed, batch_first=True)
    print(read.tolist(), read.dtype)
