import torch
from torch import nn

lstm = nn.LSTM(5, 10).eval()
x = torch.randn(7, 64, 5)
alone, _ = lstm(x[:, :1])
together, _ = lstm(x)
print(
    "equal within a tolerance:",
    torch.allclose(alone[:, 0], together[:, 0], atol=1e-6),
)
