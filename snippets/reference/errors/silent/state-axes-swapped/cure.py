import torch
from torch import nn

lstm = nn.LSTM(4, 8, num_layers=2, batch_first=True)
x = torch.randn(2, 5, 4)
h_0, c_0 = torch.zeros(2, 2, 8), torch.zeros(2, 2, 8)
before, _ = lstm(x, (h_0, c_0))
h_0[:, 0] = 1
after, _ = lstm(x, (h_0, c_0))
print(
    "changed:",
    [n for n in range(2) if not torch.allclose(before[n], after[n])],
)
