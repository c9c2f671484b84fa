import torch
from torch import nn
from torch.nn.utils.rnn import (
    pack_sequence,
    pad_packed_sequence,
    pad_sequence,
)

torch.manual_seed(0)
H_out = 8
lstm = nn.LSTM(5, H_out, batch_first=True, bidirectional=True)
short, long = torch.randn(2, 5), torch.randn(6, 5)
alone, _ = lstm(short)

padded, (h_padded, _) = lstm(pad_sequence([short, long], batch_first=True))
packed, (h_packed, _) = lstm(
    pack_sequence([short, long], enforce_sorted=False)
)
packed, _ = pad_packed_sequence(packed, batch_first=True)


def same(a, b):
    return torch.allclose(a, b, atol=1e-6)


for name, output in (("padded", padded), ("packed", packed)):
    for step in (0, 1):
        forward = same(output[0, step, :H_out], alone[step, :H_out])
        backward = same(output[0, step, H_out:], alone[step, H_out:])
        print(f"{name}, step {step}: forward {forward}, backward {backward}")

backward_h_n = alone[0, H_out:]
print("padded: backward h_n", same(h_padded[1, 0], backward_h_n))
print("packed: backward h_n", same(h_packed[1, 0], backward_h_n))
