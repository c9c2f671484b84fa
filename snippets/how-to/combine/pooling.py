import torch
from torch import nn

torch.manual_seed(0)
N, L, H_out = 3, 5, 4
score = nn.Linear(H_out, 1)
output = torch.randn(N, L, H_out)  # (N, L, H_out)


def attend(lengths):
    real = torch.arange(L) < torch.tensor(lengths)[:, None]  # (N, L)
    scores = score(output).squeeze(-1)  # (N, L)
    return scores.masked_fill(~real, -torch.inf).softmax(dim=1)


def show(weights):
    for row in weights:
        print("  ", *[f"{each:.2f}" for each in row], end="")
        print(f"  sum {row.sum():.2f}")


print("lengths 5, 2, 3")
show(attend([5, 2, 3]))
print("lengths 5, 2, 0")
weights = attend([5, 2, 0])  # (N, L)
show(weights)
print("with nan_to_num")
weights = weights.nan_to_num()  # (N, L)
show(weights)
vector = (weights.unsqueeze(-1) * output).sum(dim=1)  # (N, H_out)
vector.square().sum().backward()
print("gradient finite:", score.weight.grad.isfinite().all().item())
