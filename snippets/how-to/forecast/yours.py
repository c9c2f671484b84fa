import torch
from torch import nn

torch.manual_seed(0)
hours, L, N, H_in, H_out, num_layers, steps = 1000, 48, 32, 7, 20, 2, 24
readings = torch.randn(hours, H_in)  # (hours, H_in)
windows = readings.unfold(0, L + steps, 1)
windows = windows.transpose(1, 2)  # (hours - L - steps + 1, L + steps, H_in)
x = windows[:N, :L]  # (N, L, H_in)
y = windows[:N, L:, 0]  # (N, steps) — the first reading alone
lstm = nn.LSTM(H_in, H_out, num_layers, batch_first=True)
head = nn.Linear(H_out, steps)
_, (h_n, _) = lstm(x)  # h_n (num_layers, N, H_out)
forecast = head(h_n[-1])  # (N, steps)
for name in "x", "y", "h_n", "forecast":
    print(name, tuple(globals()[name].shape))
