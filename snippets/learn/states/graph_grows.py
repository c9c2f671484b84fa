import torch
from torch import nn


def nodes(tensor):
    """How many operations backward() has to go through."""
    seen, waiting = set(), [tensor.grad_fn]
    while waiting:
        node = waiting.pop()
        if node and node not in seen:
            seen.add(node)
            waiting += [before for before, _ in node.next_functions]
    return len(seen)


lstm = nn.LSTM(5, 10)
kept = cut = None
counts = []
for _ in range(4):
    x = torch.randn(7, 4, 5)
    output, kept = lstm(x, kept)
    output_cut, cut = lstm(x, cut)
    cut = tuple(each.detach() for each in cut)
    counts.append((nodes(output.sum()), nodes(output_cut.sum())))
print(
    "grows each time when carried as it is:",
    counts[0][0] < counts[1][0] < counts[2][0] < counts[3][0],
)
print(
    "stays the same when detached:         ",
    counts[1][1] == counts[2][1] == counts[3][1],
)
