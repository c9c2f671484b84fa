import random

import torch

random.seed(0)
lengths = [min(3 + int(random.expovariate(1 / 16)), 90) for _ in range(1280)]
lengths = torch.tensor(lengths)  # (1280,)
for L in 90, 60, 40, 20:
    kept = lengths.clamp(max=L)
    print(f"L {L}: steps lost {1 - kept.sum() / lengths.sum():.0%}, ", end="")
    print(f"sequences cut {(lengths > L).float().mean():.0%}")

sequence, L = torch.arange(17), 7  # (17,)
print("first steps:", sequence[:L].tolist())
print("last steps: ", sequence[-L:].tolist())
print("pieces:     ", [each.tolist() for each in sequence.split(L)])
