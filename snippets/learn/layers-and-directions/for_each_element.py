import torch
from torch import nn

L, N, H_in, H_out = 7, 3, 5, 10
lines = nn.LSTM.__doc__.splitlines()
print(*(line.strip() for line in lines if "final hidden state for" in line))

x = torch.randn(L, N, H_in)
_, (h_n, _) = nn.LSTM(H_in, H_out)(x)
print("time steps:", L, " batch:", N, " h_n:", tuple(h_n.shape))
