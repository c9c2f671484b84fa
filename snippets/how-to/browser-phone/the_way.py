import torch
from torch import nn

N, L, H_in, H_out, classes = 4, 1, 3, 16, 2
lstm = nn.LSTM(H_in, H_out, batch_first=True)
head = nn.Linear(H_out, classes)
x = torch.randn(N, L, H_in)  # (N, L, H_in)
h = torch.zeros(1, N, H_out)  # (1, N, H_out)
c = torch.zeros(1, N, H_out)  # (1, N, H_out)
output, (h_n, c_n) = lstm(x, (h, c))  # output (N, L, H_out)
last = output[:, -1]  # (N, H_out)
scores = head(last)  # (N, classes)
for name in "x", "output", "last", "scores", "h_n", "c_n":
    print(name, tuple(globals()[name].shape))
