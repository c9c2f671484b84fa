import torch
from torch import nn

output, _ = nn.LSTM(4, 8)(torch.randn(5, 3, 4))
print(torch.equal(output.flip(0)[0], output[-1]))
