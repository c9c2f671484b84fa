import torch
from torch import nn

torch.manual_seed(0)
L, N, C = 5, 3, 5

loss = nn.CrossEntropyLoss()
logits = torch.randn(N, L, C)
target = torch.randint(C, (N, L))  # (N, L)
wrong = loss(logits, target)
right = loss(logits.transpose(1, 2), target)
print("same loss:", torch.allclose(wrong, right))
