import math

import torch
from torch import nn

torch.manual_seed(0)
months, L, H_out, N = 600, 24, 20, 50
t = torch.arange(months)
year = 2 * math.pi * t / 12
season = 2 * torch.sin(year) + 0.7 * torch.sin(2 * year)
series = 0.03 * t + season + 0.3 * torch.randn(months)
windows = series.unfold(0, L + 1, 1)  # (months - L, L + 1)


def ratio(train, test, changes):
    mean, scale = train.mean(), train.std()

    def prepare(windows):
        base = windows[:, L - 1 : L] if changes else mean
        windows = (windows - base) / scale
        return windows[:, :L].unsqueeze(-1), windows[:, L:]

    torch.manual_seed(0)
    lstm, head = nn.LSTM(1, H_out, batch_first=True), nn.Linear(H_out, 1)
    parameters = [*lstm.parameters(), *head.parameters()]
    optimizer = torch.optim.Adam(parameters, lr=0.02)
    x, y = prepare(train)
    for _ in range(20):
        for rows in torch.randperm(len(x)).split(N):
            forecast = head(lstm(x[rows])[1][0][-1])  # (len(rows), 1)
            loss = nn.functional.mse_loss(forecast, y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    x, y = prepare(test)
    with torch.no_grad():
        error = (head(lstm(x)[1][0][-1]) - y).square().mean()
    return (error / (x[:, -1] - y).square().mean()).sqrt().item()


mixed = windows[torch.randperm(months - L)]
for name, rows, changes in (
    ("levels, windows mixed", mixed, False),
    ("levels, split by time", windows, False),
    ("changes, split by time", windows, True),
):
    better = ratio(rows[:376], rows[376:], changes) < 1
    print(f"{name}: better than persistence {better}")
