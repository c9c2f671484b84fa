import torch
from torch import nn

torch.manual_seed(0)
L, H_in, channels, kernel, changed = 12, 3, 5, 5, 6
same = nn.Conv1d(H_in, channels, kernel, padding=kernel // 2)
past = nn.Sequential(
    nn.ZeroPad1d((kernel - 1, 0)), nn.Conv1d(H_in, channels, kernel)
)
x = torch.randn(1, H_in, L)
other = x.clone()
other[:, :, changed:] += 1  # the steps from 6 on
for name, conv in {"both sides": same, "left only": past}.items():
    differs = (conv(x) != conv(other)).any(dim=1).squeeze(0)  # (L,)
    print(f"{name:<10} first step that differs:", end=" ")
    print(differs.nonzero()[0].item())
