import torch
from torch.nn import functional as F

L, classes, pad = 4, 6, 0
target = torch.tensor([3, 2, pad, pad])
scores = torch.zeros(L, classes)
scores[2:, pad] = 20.0  # sure of the padding, and of nothing else

print(round(F.cross_entropy(scores, target).item(), 3))
print(round(F.cross_entropy(scores, target, ignore_index=pad).item(), 3))
