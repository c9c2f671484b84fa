import math

import torch
from torch import nn

torch.manual_seed(0)
months, known, L, H_in, H_out, N = 600, 400, 24, 1, 20, 50

# 1. A series: a trend, a season of twelve months, and noise
t = torch.arange(months)
year = 2 * math.pi * t / 12
season = 2 * torch.sin(year) + 0.7 * torch.sin(2 * year)
series = 0.03 * t + season + 0.3 * torch.randn(months)  # (months,)

# 2. Windows: L months and the one after, the test after the training
windows = series.unfold(0, L + 1, 1)  # (months - L, L + 1)
train, test = windows[: known - L], windows[known - L :]
scale = series[:known].diff().std()  # of the training months alone


def prepare(windows):
    last = windows[:, L - 1 : L]
    change = (windows - last) / scale  # from the last month of the window
    return change[:, :L].unsqueeze(-1), change[:, L:]


# 3. The model
class Forecaster(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(H_in, H_out, batch_first=True)
        self.head = nn.Linear(H_out, 1)

    def forward(self, x):
        N, L, H_in = x.shape
        _, (h_n, _) = self.lstm(x)  # h_n (1, N, H_out)
        return self.head(h_n[-1])  # (N, 1)


model = Forecaster()

# 4. Training
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
x, y = prepare(train)  # x (known - L, L, H_in), y (known - L, 1)
for _ in range(20):
    for rows in torch.randperm(len(x)).split(N):
        loss = nn.functional.mse_loss(model(x[rows]), y[rows])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

# 5. Evaluation: the error as a multiple of that of persistence
x, y = prepare(test)  # x (months - known, L, H_in), y (months - known, 1)
with torch.no_grad():
    forecasts = {
        "persistence, the last month again": torch.zeros_like(y),
        "seasonal, the month a year before": x[:, -12],
        "LSTM": model(x),
    }
errors = {name: (f - y).square().mean() for name, f in forecasts.items()}
worst = errors["persistence, the last month again"]
for name, error in errors.items():
    print(f"{(error / worst).sqrt():.2f}  {name}")

# 6. The month after the last one, in the unit of the series
last = series[-L:]
x = (last - last[-1]).view(1, L, H_in) / scale  # (1, L, H_in)
with torch.no_grad():
    month = last[-1] + scale * model(x).item()
print(f"after {last[-1]:.1f} comes {month:.1f}")
