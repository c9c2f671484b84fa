import math

import torch
from torch import nn

torch.manual_seed(0)
days, known, L, H_out, N = 600, 400, 24, 20, 50
year = 2 * math.pi * torch.arange(days) / 12
noise = torch.randn(days)
for name, series in {
    "season": 2 * torch.sin(year) + 0.3 * noise,
    "random walk": noise.cumsum(0),
}.items():
    torch.manual_seed(0)
    windows = series.unfold(0, L + 1, 1)
    scale = series[:known].diff().std()
    change = (windows - windows[:, L - 1 : L]) / scale
    x, y = change[:, :L].unsqueeze(-1), change[:, L:]
    lstm, head = nn.LSTM(1, H_out, batch_first=True), nn.Linear(H_out, 1)
    parameters = [*lstm.parameters(), *head.parameters()]
    optimizer = torch.optim.Adam(parameters, lr=0.01)
    for _ in range(5):
        for rows in torch.randperm(known - L).split(N):
            forecast = head(lstm(x[rows])[1][0][-1])
            loss = nn.functional.mse_loss(forecast, y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    with torch.no_grad():
        forecast = head(lstm(x[known - L :])[1][0][-1])[:, 0]
    curve = series[known - 1 : -1] + scale * forecast
    now = series[known:]
    error = [
        (curve[late:] - now[: len(now) - late]).square().mean().sqrt()
        for late in range(4)
    ]
    persistence = series.diff()[known - 1 :].square().mean().sqrt()
    print(name)
    print(f"  error / persistence: {error[0] / persistence:.2f}")
    print("  curve fits best", error.index(min(error)), "steps late")
