import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

torch.manual_seed(0)
N, L, H_in, H_out, num_layers = 4, 7, 5, 16, 2
lstm = nn.LSTM(H_in, H_out, num_layers, batch_first=True)
x = torch.randn(N, L, H_in)  # (N, L, H_in)
lengths = [7, 6, 3, 2]
h_0 = torch.zeros(num_layers, N, H_out)  # (num_layers, N, H_out)

parts = x.chunk(2)  # what DataParallel gives to two GPUs: axis 0
print("input", [tuple(part.shape) for part in parts])
print("state", [tuple(part.shape) for part in h_0.chunk(2)])

try:  # a list is not split, each GPU gets all of it
    pack_padded_sequence(parts[0], lengths, batch_first=True)
except RuntimeError as error:
    print(str(error).split(" (")[0])
try:
    lstm(parts[0], (h_0.chunk(2)[0], h_0.chunk(2)[0]))
except RuntimeError as error:
    print(error)

for total_length in None, L:
    outputs = []
    for part, part_lengths in zip(
        parts, torch.tensor(lengths).chunk(2), strict=True
    ):
        packed = pack_padded_sequence(part, part_lengths, batch_first=True)
        output, _ = pad_packed_sequence(
            lstm(packed)[0], batch_first=True, total_length=total_length
        )
        outputs.append(output)
    shapes = [tuple(output.shape) for output in outputs]
    print(f"total_length={total_length}: {shapes}")
