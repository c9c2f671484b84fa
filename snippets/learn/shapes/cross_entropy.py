import torch
from torch import nn

L, N, C = 7, 3, 5

loss = nn.CrossEntropyLoss(ignore_index=-100)
logits = torch.randn(N, L, C)  # (N, L, C)
target = torch.randint(C, (N, L))  # (N, L)
target[1, 4:] = -100  # padding: does not count

class_second = logits.transpose(1, 2)  # (N, C, L)
flat = logits.flatten(0, 1)  # (N * L, C)
flat_target = target.flatten()  # (N * L,)
one = loss(class_second, target)
two = loss(flat, flat_target)
print("transpose(1, 2) and flatten agree:", torch.allclose(one, two))

valid = target != -100  # (N, L)
three = loss(logits[valid], target[valid])
print("the valid steps alone:            ", torch.allclose(one, three))

try:
    loss(logits, target)
except RuntimeError as error:
    print(error)
