import torch
from torch import nn

torch.manual_seed(0)
N, L, classes = 3, 5, 4
scores = torch.randn(N, L, classes)  # (N, L, classes)
target = torch.randint(classes, (N, L))  # (N, L) — numbers of classes
lengths = torch.tensor([5, 2, 4])
mask = torch.arange(L) < lengths[:, None]  # (N, L)
target[~mask] = -100

loss_of = nn.CrossEntropyLoss()  # its ignore_index is -100
turned = loss_of(scores.transpose(1, 2), target)
flat = loss_of(scores.flatten(0, 1), target.flatten())
picked = loss_of(scores[mask], target[mask])
print("target", tuple(target.shape), target.dtype)
for name, rows, numbers in (
    ("turned", scores.transpose(1, 2), target),
    ("flat  ", scores.flatten(0, 1), target.flatten()),
    ("picked", scores[mask], target[mask]),
):
    print(name, tuple(rows.shape), tuple(numbers.shape))
print("all three the same:", torch.allclose(turned, flat), end=" ")
print(torch.allclose(flat, picked))
