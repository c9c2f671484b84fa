import torch
from torch import nn

N = 4
lstm = nn.LSTM(5, 10, num_layers=2)
_, (h, c) = lstm(torch.randn(7, N, 5))
ended = torch.tensor([False, True, False, True])  # (N,)
keep = (~ended).float().view(1, N, 1)  # (1, N, 1)
h, c = h * keep, c * keep
print([bool((h[:, n] == 0).all() and (c[:, n] == 0).all()) for n in range(N)])
