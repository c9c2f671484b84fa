import torch
from torch import nn

lstm = nn.LSTM(5, 8)
lstm(torch.randn(1, 4, 5))[0].sum().backward()
print([name for name, p in lstm.named_parameters() if not p.grad.any()])
