import random

import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_sequence

random.seed(0)
H_in, N = 10, 32
lengths = [min(3 + int(random.expovariate(1 / 16)), 90) for _ in range(640)]
sequences = [torch.randn(length, H_in) for length in lengths]


def count(sequences):
    padded = packed = 0
    for start in range(0, len(sequences), N):
        batch = sequences[start : start + N]
        x = pad_sequence(batch, batch_first=True)
        ends = [len(each) for each in batch]
        data = pack_padded_sequence(x, ends, True, enforce_sorted=False).data
        padded += x.numel() * x.element_size()
        packed += data.numel() * data.element_size()
    return padded // 1000, packed // 1000


print("all steps:", sum(lengths) * H_in * 4 // 1000, "kB")
for name, each in {
    "random": sequences,
    "sorted": sorted(sequences, key=len),
}.items():
    padded, packed = count(each)
    print(f"{name} batches: padded {padded} kB, packed {packed} kB")
