import torch
from torch import nn

classes = 2
target = torch.tensor([0] * 90 + [1] * 10)
N = len(target)
scores = torch.tensor([[2.0, 0.0]]).repeat(N, 1)  # (N, classes)
hits = scores.argmax(dim=1) == target
print(f"accuracy {hits.float().mean():.2f}")
for label in range(classes):
    found = hits[target == label].float().mean()
    print(f"  of class {label}: {found:.2f}")

weight = N / (classes * target.bincount())  # (classes,)
print("weight", *[f"{each:.2f}" for each in weight])
print(f"loss without: {nn.CrossEntropyLoss()(scores, target):.2f}")
print(f"loss with:    {nn.CrossEntropyLoss(weight)(scores, target):.2f}")
