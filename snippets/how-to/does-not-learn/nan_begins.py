import torch
from torch import nn

torch.manual_seed(0)
N, L, H_in, H_out = 32, 5, 3, 20
reading = torch.randn(N, L, H_in)  # (N, L, H_in)
reading[:, :, 2] = 0.0  # a sensor that has not moved
target = torch.randn(N)  # (N,)
mean, std = reading.mean(dim=(0, 1)), reading.std(dim=(0, 1), unbiased=False)


def one_step(least):
    lstm = nn.LSTM(H_in, H_out, batch_first=True)
    head = nn.Linear(H_out, 1)
    parameters = [*lstm.parameters(), *head.parameters()]
    optimizer = torch.optim.Adam(parameters, lr=0.03)
    x = (reading - mean) / std.clamp(min=least)  # (N, L, H_in)
    output, _ = lstm(x)  # (N, L, H_out)
    loss = ((head(output[:, -1]).squeeze(-1) - target) ** 2).mean()
    loss.backward()
    optimizer.step()
    named = {"reading": reading, "x": x, "output": output, "loss": loss}
    for name, tensor in (named | {"weight_hh_l0": lstm.weight_hh_l0}).items():
        print(f"  {name}: {tensor.isfinite().float().mean():.0%} finite")


for least in 0.0, 1e-6:
    print(f"std.clamp(min={least})")
    one_step(least)
