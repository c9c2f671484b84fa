import torch
from torch import nn

N = 5
target = torch.tensor([1.0, 2, 3, 4, 90])  # (N,)
guesses = torch.arange(0, 100, 0.5)
for loss_of in nn.MSELoss(), nn.L1Loss(), nn.HuberLoss(delta=10.0):
    losses = [loss_of(guess.expand(N), target) for guess in guesses]
    best = guesses[torch.stack(losses).argmin()]
    print(f"{type(loss_of).__name__:<9} learns {best:.1f}")

predicted = target[:, None]  # (N, 1) — each of them right
print("a table", tuple((predicted - target).shape), end=", ")
print(f"mean {((predicted - target) ** 2).mean():.0f}")
column = predicted[:, 0] - target
print("a row  ", tuple(column.shape), f"mean {(column**2).mean():.0f}")
