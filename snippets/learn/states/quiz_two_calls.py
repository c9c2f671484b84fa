import torch
from torch import nn

lstm = nn.LSTM(5, 10)
x = torch.randn(7, 3, 5)
a, state = lstm(x)
b, _ = lstm(x)
c, _ = lstm(x, state)
print(torch.equal(a, b), torch.allclose(a, c))
