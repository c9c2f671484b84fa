from itertools import product

import torch
from torch import nn
from torchcrf import CRF

torch.manual_seed(0)
N, L, classes = 1, 4, 7
crf = CRF(classes, batch_first=True)
tags = torch.tensor([[0, 3, 4, 0]])  # (N, L)
right = nn.functional.one_hot(tags, classes)
emissions = 5.0 * right  # (N, L, classes) — fairly sure of each tag


def probability(emissions, tags):
    mask = torch.ones_like(tags, dtype=torch.bool)
    with torch.no_grad():
        return crf(emissions, tags, mask, reduction="none").exp()


rows = torch.tensor(list(product(range(classes), repeat=L)))
total = probability(emissions.expand(len(rows), -1, -1), rows).sum()
print(f"all {len(rows)} sequences together {total:.2f}")
for name, each in (
    ("as they are", emissions),
    ("log_softmax", emissions.log_softmax(dim=-1)),
    ("softmax", emissions.softmax(dim=-1)),
):
    print(f"{name:<12} {probability(each, tags).item():.2f}")
