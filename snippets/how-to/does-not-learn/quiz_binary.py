import torch
from torch import nn

scores = torch.zeros(8)  # (8,) — no opinion on any of eight sequences
target = torch.tensor([0.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0])
loss = nn.BCEWithLogitsLoss()(scores, target)
print(f"{loss:.2f}")
