import math

import torch
from torch import nn

torch.manual_seed(0)


def make_series(count, L):
    period = torch.empty(count, 1).uniform_(10, 20)
    turns = torch.arange(L) / period + torch.rand(count, 1)  # (count, L)
    return (2 * math.pi * turns).sin()


def train_model(series):
    lstm, head = nn.LSTM(1, 32, batch_first=True), nn.Linear(32, 1)
    parameters = [*lstm.parameters(), *head.parameters()]
    optimizer = torch.optim.Adam(parameters, lr=0.01)
    for _ in range(12):
        for x in series.unsqueeze(-1).split(16):
            forecast = head(lstm(x[:, :-1])[0])
            loss = (forecast - x.diff(dim=1)).square().mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return lstm, head


@torch.inference_mode()
def scores(series):
    """How odd each reading is by three measures, each one as it comes."""
    state, last, forecast, steps = None, None, None, []
    for x in series.unsqueeze(-1).split(1, dim=1):
        if last is not None:
            steps.append(torch.cat((x, x - last, x - forecast), dim=1))
        output, state = lstm(x, state)
        last, forecast = x, x + head(output)
    return torch.cat(steps, dim=2).abs()[:, :, 20:]


noise = 0.03
train = make_series(192, 80)
lstm, head = train_model(train + noise * torch.randn_like(train))
normal = make_series(400, 150)
stuck = normal.clone()
stuck[:, 110:] = stuck[:, 109:110]  # from here on the same value, and noise
found = scores(stuck + noise * torch.randn_like(stuck))
usual = scores(normal + noise * torch.randn_like(normal))
limits = usual.transpose(1, 2).flatten(0, 1).quantile(0.999, dim=0)
names = "the reading", "its change", "the error of the LSTM"
for i, name in enumerate(names):
    alarm = found[:, i, 89:99] > limits[i]  # (400, 10)
    print(f"{alarm.any(dim=1).float().mean():.2f} found by {name}")
