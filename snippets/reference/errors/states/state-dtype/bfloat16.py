import torch
from torch import nn

lstm = nn.LSTM(4, 8, dtype=torch.bfloat16)
h = torch.zeros(1, 2, 8)
lstm(torch.randn(5, 2, 4, dtype=torch.bfloat16), (h, h))
