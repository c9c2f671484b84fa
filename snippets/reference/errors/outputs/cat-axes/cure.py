import torch
from torch import nn

output, (h_n, _) = nn.LSTM(4, 8)(torch.randn(5, 3, 4))
last = h_n[-1].expand(output.size(0), -1, -1)
print(tuple(torch.cat([output, last], dim=-1).shape))
