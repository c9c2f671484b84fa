import torch
from torch import nn

scores = torch.zeros(1, 4, 5)  # (1, 4, 5) — one sequence, five classes
scores[0, 2:, 0] = 50
target = torch.tensor([[3, 2, 0, 0]])
loss = nn.CrossEntropyLoss(ignore_index=0)
print(f"{loss(scores.flatten(0, 1), target.flatten()):.2f}")
