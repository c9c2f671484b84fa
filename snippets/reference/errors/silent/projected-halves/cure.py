import torch
from torch import nn

lstm = nn.LSTM(4, 5, bidirectional=True, proj_size=3, dtype=torch.float64)
x = torch.randn(7, 2, 4, dtype=torch.float64)
other = x.clone()
other[-1] += 1
forward_half = lstm(x)[0][..., : lstm.proj_size]
same = lstm(other)[0][..., : lstm.proj_size]
print(
    "step 0 does not see the last one:",
    torch.allclose(forward_half[0], same[0]),
)
