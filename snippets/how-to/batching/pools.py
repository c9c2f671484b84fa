import random

import torch
from torch.nn.functional import pad

random.seed(0)
torch.manual_seed(0)
N, count = 32, 1280
lengths = torch.tensor(
    [min(3 + int(random.expovariate(1 / 16)), 90) for _ in range(count)]
)  # (count,)
order = torch.randperm(count)


def cells(batches, multiple=1):
    """What the batches hold if each is padded to a multiple."""
    longest = [-(-int(lengths[rows].max()) // multiple) for rows in batches]
    widths = [multiple * each for each in longest]
    pairs = zip(batches, widths, strict=True)
    return sum(len(rows) * L for rows, L in pairs), len(set(widths))


real = int(lengths.sum())
print("steps without padding:", real)
for pool in 1, 4, 10, 40:
    batches = []
    for rows in order.split(pool * N):
        rows = rows[lengths[rows].argsort()]
        batches += rows.split(N)
    padded, _ = cells(batches)
    print(f"pool of {pool:2} batches: {padded:5} cells, ", end="")
    print(f"{1 - real / padded:.0%} padding")
for multiple in 1, 8, 16:
    padded, widths = cells(batches, multiple)
    print(f"L a multiple of {multiple:2}: {padded:5} cells, ", end="")
    print(f"different L: {widths}")

ids = torch.ones(3, 13)
print("13 columns become", pad(ids, (0, -ids.size(1) % 8)).size(1))
