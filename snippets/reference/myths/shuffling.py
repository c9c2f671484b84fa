import torch
from torch import nn

torch.manual_seed(0)
N, L = 6, 4
lstm = nn.LSTM(5, 8, batch_first=True)
windows = torch.randn(N, L, 5)
output, _ = lstm(windows)

order = torch.tensor([3, 0, 5, 1, 4, 2])  # (N,)
shuffled, _ = lstm(windows[order])
print(
    "windows shuffled: same outputs:", torch.allclose(shuffled, output[order])
)
time = torch.tensor([2, 0, 3, 1])  # (L,)
mixed, _ = lstm(windows[:, time])
print(
    "steps shuffled: same outputs:  ", torch.allclose(mixed, output[:, time])
)
