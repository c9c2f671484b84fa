import torch
from torch import nn

output, (h_n, _) = nn.LSTM(4, 8)(torch.randn(5, 3, 4))
torch.cat([h_n[-1], h_n], dim=-1)
