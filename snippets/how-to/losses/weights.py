import torch
from torch import nn

N, classes = 10, 3
scores = torch.tensor([[2.0, 0, 0]] * 9 + [[0.0, 2, 0]])  # (N, classes)
target = torch.tensor([0] * 9 + [2])  # (N,) — the last one is missed
weight = torch.tensor([1.0, 1.0, 9.0])  # (classes,)
each = nn.CrossEntropyLoss(weight, reduction="none")(scores, target)
mean = nn.CrossEntropyLoss(weight)(scores, target)
plain = nn.CrossEntropyLoss()(scores, target)
print(f"without weights {plain:.2f}, with {mean:.2f}")
print("sum / sum of weights:", torch.allclose(mean, each.sum() / 18))

sure = 20 * nn.functional.one_hot(target, 3).float()
for smoothing in 0.0, 0.1:
    smooth = nn.CrossEntropyLoss(label_smoothing=smoothing)
    sizes = torch.linspace(0, 1, 101)
    best = min(smooth(sure * size, target) for size in sizes)
    print(f"smoothing {smoothing}: sure {smooth(sure, target):.2f}", end=", ")
    print(f"least possible {best:.2f}")
