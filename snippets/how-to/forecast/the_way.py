import torch
from torch import nn

torch.manual_seed(0)
months, L, N, H_in, H_out, steps = 600, 24, 50, 1, 20, 1
series = torch.randn(months)  # (months,)
windows = series.unfold(0, L + steps, 1)  # (months - L, L + steps)
rows = windows[:N]  # (N, L + steps)
x = rows[:, :L].unsqueeze(-1)  # (N, L, H_in)
y = rows[:, L:]  # (N, steps)
flat = rows[:, L]  # (N,) — no column, so not for the loss
lstm = nn.LSTM(H_in, H_out, batch_first=True)
head = nn.Linear(H_out, steps)
_, (h_n, _) = lstm(x)  # h_n (1, N, H_out)
vector = h_n[-1]  # (N, H_out)
forecast = head(vector)  # (N, steps)

for name in "series", "windows", "rows", "x", "h_n", "vector", "forecast":
    print(name, tuple(globals()[name].shape))
print("y", tuple(y.shape))
