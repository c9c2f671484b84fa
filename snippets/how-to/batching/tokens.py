import random

import torch
from torch.utils.data import Sampler


class CellSampler(Sampler):
    """Batches of as many sequences as fit into `cells`, padding included."""

    def __init__(self, lengths, cells, seed=0):
        if max(lengths) > cells:
            raise ValueError("a sequence is longer than a batch may be")
        self.lengths, self.cells = lengths, cells
        self.seed, self.epoch = seed, 0

    def set_epoch(self, epoch):
        self.epoch = epoch

    def __iter__(self):
        generator = torch.Generator().manual_seed(self.seed + self.epoch)
        count = len(self.lengths)
        order = torch.randperm(count, generator=generator).tolist()
        order.sort(key=self.lengths.__getitem__)  # ties stay shuffled
        batches, batch = [], []
        for row in order:  # the newest is the longest
            if (len(batch) + 1) * self.lengths[row] > self.cells:
                batches.append(batch)
                batch = []
            batch.append(row)
        batches.append(batch)
        for i in torch.randperm(len(batches), generator=generator).tolist():
            yield batches[i]


random.seed(0)
lengths = [min(3 + int(random.expovariate(1 / 16)), 90) for _ in range(1280)]
ordered = sorted(range(1280), key=lengths.__getitem__)
by_number = [ordered[i : i + 32] for i in range(0, 1280, 32)]
for name, batches in {
    "32 sequences each": by_number,
    "600 cells at most": list(CellSampler(lengths, 600)),
}.items():
    sizes = [len(batch) for batch in batches]
    cells = [len(b) * max(lengths[row] for row in b) for b in batches]
    print(f"{name}: {len(batches)} batches")
    print(f"  N from {min(sizes)} to {max(sizes)}, ", end="")
    print(f"N * L from {min(cells)} to {max(cells)}")

sampler = CellSampler(lengths, 600)
first = set(map(frozenset, sampler))  # whatever their order
again = set(map(frozenset, sampler))
print("the same epoch again, same batches:", again == first)
sampler.set_epoch(1)
other = set(map(frozenset, sampler))
print("the next epoch, same batches:", other == first)
