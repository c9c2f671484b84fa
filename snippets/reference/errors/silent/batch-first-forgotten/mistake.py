import torch
from torch import nn

lstm = nn.LSTM(4, 8)
x = torch.randn(3, 7, 4)
other = x.clone()
other[0] += 1
before, after = lstm(x)[0], lstm(other)[0]
print(
    "changed:",
    [n for n in range(3) if not torch.allclose(before[n], after[n])],
)
