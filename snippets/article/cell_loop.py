import torch
from torch import nn

L, N, H_in, H_out = 2, 3, 10, 20

cell = nn.LSTMCell(H_in, H_out)
x = torch.randn(L, N, H_in)  # (L, N, H_in)
hx = torch.randn(N, H_out)  # (N, H_out)
cx = torch.randn(N, H_out)  # (N, H_out)

steps = []
for x_t in x:  # (N, H_in)
    hx, cx = cell(x_t, (hx, cx))  # hx (N, H_out), cx (N, H_out)
    steps.append(hx)

output = torch.stack(steps, dim=0)  # (L, N, H_out)
print("output", tuple(output.shape))
