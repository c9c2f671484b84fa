import torch
from torch import nn

x = torch.randn(5, 3, 4)
lstm = nn.LSTM(4, 8)
with torch.no_grad():
    output, _ = lstm(x)
output.mean().backward()
