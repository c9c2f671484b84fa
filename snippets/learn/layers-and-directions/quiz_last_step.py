import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(5, 10, bidirectional=True, batch_first=True)
x = torch.randn(3, 7, 5)
shuffled = torch.cat((x[:, :6].flip(1), x[:, 6:]), dim=1)  # all but the last token turned round
a, b = lstm(x)[0][:, -1], lstm(shuffled)[0][:, -1]
print(torch.allclose(a[:, :10], b[:, :10]), torch.allclose(a[:, 10:], b[:, 10:]))
