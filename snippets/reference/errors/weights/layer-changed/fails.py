import torch
from torch import nn

lstm = nn.LSTM(4, 8)
lstm.bidirectional = True
output, _ = lstm(torch.randn(5, 2, 4))
