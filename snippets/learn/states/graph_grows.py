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
total, counts = 0, []
for _ in range(4):
    x = torch.randn(7, 4, 5)
    output, kept = lstm(x, kept)
    output_cut, cut = lstm(x, cut)
    cut = tuple(each.detach() for each in cut)
    total = total + output_cut.sum()
    counts.append(
        (nodes(output.sum()), nodes(output_cut.sum()), nodes(total))
    )
carried, detached, added = zip(*counts, strict=True)
print(
    "grows each time when carried as it is: ",
    sorted(set(carried)) == list(carried),
)
print("stays the same when detached:          ", len(set(detached)) == 1)
print(
    "grows when losses are added as tensors:",
    sorted(set(added)) == list(added),
)
