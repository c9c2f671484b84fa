import torch
from torch import nn

N, labels = 100, 3
target = torch.zeros(N, labels)  # (N, labels) — floats, several may be set
for label, count in enumerate((50, 10, 2)):
    target[:count, label] = 1
share = target.mean(dim=0)  # (labels,)
pos_weight = (1 - share) / share  # (labels,) — how many no for each yes
print("pos_weight", [round(each) for each in pos_weight.tolist()])

grid = torch.linspace(0.01, 0.99, 99)
for name, weight in ("without", None), ("with", pos_weight):
    loss_of = nn.BCEWithLogitsLoss(pos_weight=weight, reduction="none")
    losses = [
        loss_of(guess.logit().expand(N, labels), target).mean(dim=0)
        for guess in grid
    ]
    least, place = torch.stack(losses).min(dim=0)
    print(f"{name:<7} best constant", *[f"{p:.2f}" for p in grid[place]])
    print(f"{'':<7} its loss     ", *[f"{loss:.2f}" for loss in least])
