import math

import torch

torch.manual_seed(0)
months, known, L = 600, 400, 24
t = torch.arange(months)
season = 2 * torch.sin(2 * math.pi * t / 12)
series = 0.03 * t + season + 0.3 * torch.randn(months)

# Windows: how many months to forecast does training know already?
first = known - L  # so many windows for training, the rest for the test
places = torch.arange(months).unfold(0, L + 1, 1)  # (months - L, L + 1)
mixed = places[torch.randperm(len(places))]
for name, rows in {"mixed": mixed, "split by time": places}.items():
    target = rows[first:, L]  # (months - known,)
    seen = torch.isin(target, rows[:first])
    print(f"{name}: {seen.sum()} of {len(target)} known from training")

# Scaling: the largest test value, scaled to the range of 0 to 1
for name, basis in {"all": series, "training": series[:known]}.items():
    low, high = basis.aminmax()
    largest = (series[known:].max() - low) / (high - low)
    print(f"scaled by {name}: largest test value {largest:.1f}")
