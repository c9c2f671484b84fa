import torch
from torch import nn

output, _ = nn.LSTM(4, 8, batch_first=True)(torch.randn(16, 8, 4))
normed = nn.BatchNorm1d(8)(output)
means = normed.mean(dim=(0, 1))  # (8,)
print(
    "mean of each feature is 0:",
    torch.allclose(means, torch.zeros(8), atol=1e-5),
)
