import torch
from torch import nn

torch.manual_seed(0)
L, N, H_in, H_out = 5, 3, 10, 20

lstm = nn.LSTM(H_in, H_out)
x = torch.randn(L, N, H_in)  # (L, N, H_in)
y = x.clone()
y[2, 1] += 1  # another vector at time step 2 of sequence 1

difference = (lstm(x)[0] - lstm(y)[0]).abs()  # (L, N, H_out)
changed = difference.amax(-1) > 1e-5  # (L, N)
print("time steps:", changed.any(1).nonzero().flatten().tolist())
print("sequences: ", changed.any(0).nonzero().flatten().tolist())
