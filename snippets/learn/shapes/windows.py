import torch
from torch import nn

hours, L, N, H_in, H_out = 1000, 24, 32, 7, 16

series = torch.randn(hours, H_in)  # (hours, H_in)
windows = series.unfold(0, L, 1)  # (hours - L + 1, H_in, L)
windows = windows.transpose(1, 2)  # (hours - L + 1, L, H_in)
target = series[L:, :1]  # (hours - L, 1) -- the hour behind each window

lstm = nn.LSTM(H_in, H_out, batch_first=True)
head = nn.Linear(H_out, 1)
x, y = windows[:N], target[:N]  # x (N, L, H_in), y (N, 1)
output, _ = lstm(x)  # (N, L, H_out)
forecast = head(output[:, -1])  # (N, 1)

print("windows ", tuple(windows.shape))
print("x       ", tuple(x.shape))
print("output  ", tuple(output.shape))
print("forecast", tuple(forecast.shape))
print("window 5 is hours 5 to 28:", torch.equal(windows[5], series[5:29]))
