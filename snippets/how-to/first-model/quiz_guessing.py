import torch
from torch import nn

scores = torch.zeros(5, 6)  # (5, 6) — five words, six tags, no opinion
target = torch.tensor([0, 2, 3, 5, -100])
loss = nn.CrossEntropyLoss(ignore_index=-100)(scores, target)
print(f"{loss:.2f}")
