import torch
from torch import nn

x = torch.randn(8, 10)

for batch_first, axis, width in (True, 1, 10), (False, 0, 10), (True, -1, 1):
    lstm = nn.LSTM(width, 20, batch_first=batch_first)
    x_3d = x.unsqueeze(axis)
    _, (h_n, _) = lstm(x_3d)
    print(f"batch_first={batch_first}, x.unsqueeze({axis})")
    print("    x", tuple(x_3d.shape), "h_n", tuple(h_n.shape))
