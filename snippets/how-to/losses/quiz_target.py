import torch
from torch import nn

N, L, classes = 4, 7, 3
scores = torch.zeros(N, L, classes)
target = torch.zeros(N, L, dtype=torch.long)
each = nn.CrossEntropyLoss(reduction="none")(scores.transpose(1, 2), target)
print(tuple(each.shape))
