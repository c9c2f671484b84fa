import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(5, 10, bidirectional=True, batch_first=True)
x = torch.randn(3, 7, 5)
y = torch.cat((x[:, :-1].flip(1), x[:, -1:]), dim=1)
a, b = lstm(x)[0][:, -1], lstm(y)[0][:, -1]
forward = torch.allclose(a[:, :10], b[:, :10])
backward = torch.allclose(a[:, 10:], b[:, 10:])
print(forward, backward)
