from itertools import product

import torch
from torchcrf import CRF

TAGS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"]
crf = CRF(len(TAGS), batch_first=True)
with torch.no_grad():
    for scores in crf.parameters():
        scores.zero_()
    crf.transitions[0, [2, 4]] = -1e4  # no I after an O
    crf.transitions[[1, 2], 4] = -1e4  # a person does not become a place
    crf.transitions[[3, 4], 2] = -1e4
    crf.start_transitions[[2, 4]] = -1e4

words = ["jordan", "carter", "slept"]
emissions = torch.tensor(
    [[[0.0, 3.0, 0.0, 2.8, 0.0], [0, 0, 2, 0, 3], [5, 0, 0, 0, 0]]]
)  # (1, 3, len(TAGS))
mask = torch.ones(1, 3, dtype=torch.bool)
best = torch.tensor(crf.decode(emissions, mask))  # (1, 3)
emissions.requires_grad_()
(slope,) = torch.autograd.grad(crf(emissions, best, mask), emissions)
chosen = torch.nn.functional.one_hot(best, len(TAGS))
probabilities = chosen - slope  # (1, 3, len(TAGS))
each = emissions.detach().argmax(dim=-1)
print("argmax of each word:", *[TAGS[i] for i in each[0]])

rows = torch.tensor(list(product(range(len(TAGS)), repeat=3)))
with torch.no_grad():
    many = emissions.expand(len(rows), -1, -1), rows, mask.expand_as(rows)
    shares = crf(*many, reduction="none").exp()  # of each sequence
for i, tag in enumerate(best[0]):
    counted = shares[rows[:, i] == tag].sum()
    by_slope = probabilities[0, i, tag]
    print(f"{words[i]} {TAGS[tag]} {by_slope:.2f}, counted {counted:.2f}")
