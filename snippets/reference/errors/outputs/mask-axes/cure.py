import torch
from torch import nn

mask = torch.tensor([[True] * 5, [True] * 4 + [False], [True] * 5])
output, _ = nn.LSTM(4, 8)(torch.randn(5, 3, 4))
print(tuple(output[mask.T].shape))
