import torch
from torch import nn

lstm = nn.LSTM(4, 8, bidirectional=True)
output, (h_n, _) = lstm(torch.randn(5, 3, 4))
torch.stack(h_n[-2], h_n[-1])
