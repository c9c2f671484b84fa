import torch
from torch import nn

lstm = nn.LSTM(4, 8)
with torch.no_grad():
    _, state = lstm(torch.randn(5, 3, 4))
output, _ = lstm(torch.randn(5, 3, 4), state)
print("output", tuple(output.shape))
