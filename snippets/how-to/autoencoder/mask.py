import torch
from torch import nn

torch.manual_seed(0)
N, L, short = 2, 20, 5
x = torch.randn(N, L, 1)
x[1, short:] = 0  # the second one has five steps, and padding
guess = torch.zeros(N, L, 1)  # a model that knows nothing
lengths = torch.tensor([L, short])
real = torch.arange(L) < lengths[:, None]  # (N, L)

each = (guess - x).square().squeeze(-1)  # (N, L)
for name, error in {
    "mean over all steps": each.mean(dim=1),
    "masked": (each * real).sum(dim=1) / lengths,
    "each alone": torch.stack((each[0].mean(), each[1, :short].mean())),
}.items():
    print(f"{name:<20}", *[f"{value:.2f}" for value in error])
loss = nn.functional.mse_loss(guess[real], x[real])
print(f"mse_loss of real steps {loss:.2f}")
