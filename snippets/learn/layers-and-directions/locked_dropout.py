import torch
from torch import nn


class LockedDropout(nn.Module):
    """Drops the same values at every time step of a tensor (L, N, H)."""

    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        mask = torch.ones_like(x[:1])
        return x * nn.functional.dropout(mask, self.p, self.training)


L, N, H = 6, 3, 40
output, _ = nn.LSTM(5, H)(torch.randn(L, N, 5))
for dropout in nn.Dropout(0.5), LockedDropout(0.5):
    zeros = dropout(output) == 0  # (L, N, H)
    same = all(torch.equal(zeros[t], zeros[0]) for t in range(L))
    per_sample = not torch.equal(zeros[:, 0], zeros[:, 1])
    print(type(dropout).__name__)
    print("  the same zeros at each step:", same)
    print("  other zeros for each sample:", per_sample)
dropout.eval()
print("in eval() nothing is dropped:", torch.equal(dropout(output), output))
