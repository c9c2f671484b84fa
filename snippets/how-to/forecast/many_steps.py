import math

import torch
from torch import nn

torch.manual_seed(0)
months, known, L, steps, H_out, N = 600, 400, 24, 6, 20, 50
t = torch.arange(months)
year = 2 * math.pi * t / 12
season = 2 * torch.sin(year) + 0.7 * torch.sin(2 * year)
series = 0.03 * t + season + 0.3 * torch.randn(months)
windows = series.unfold(0, L + steps, 1)
train, test = windows[: known - L - steps + 1], windows[known - L :]
scale = series[:known].diff().std()
lstm = nn.LSTM(1, H_out, batch_first=True)
head = nn.Linear(H_out, steps)


def forecast(x):
    last = x[:, -1:]
    _, (h_n, _) = lstm((x - last).unsqueeze(-1) / scale)
    return last + scale * head(h_n[-1])


parameters = [*lstm.parameters(), *head.parameters()]
optimizer = torch.optim.Adam(parameters, lr=0.005)
for _ in range(30):
    for rows in torch.randperm(len(train)).split(N):
        x, y = train[rows].split([L, steps], dim=1)
        loss = nn.functional.mse_loss(forecast(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

x, y = test.split([L, steps], dim=1)
M = len(test)
with torch.no_grad():
    direct = forecast(x)  # (M, steps)
    rolled = x
    for _ in range(steps):
        following = forecast(rolled[:, -L:])[:, :1]  # (M, 1)
        rolled = torch.cat((rolled, following), dim=1)
one_by_one = rolled[:, L:]  # (M, steps)
persistence = x[:, -1:].expand(M, steps)  # (M, steps)


def errors(guess):
    return (guess - y).square().mean(dim=0).sqrt()


for name, guess in {"direct": direct, "one by one": one_by_one}.items():
    ratio = errors(guess) / errors(persistence)  # (steps,)
    print(f"{name:<11}", *[f"{ratio[step]:.2f}" for step in (0, 2, 5)])
growth = errors(persistence) / errors(persistence)[0]  # (steps,)
print("persistence", *[f"{growth[step]:.2f}" for step in (0, 2, 5)])
