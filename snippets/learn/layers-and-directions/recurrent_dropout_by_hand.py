import torch
from torch import nn

torch.manual_seed(0)
L, N, H_in, H_out, p = 7, 4, 5, 10, 0.5
cell = nn.LSTMCell(H_in, H_out)
x = torch.randn(L, N, H_in)

# One mask for the whole sequence: the same units are dropped at every step.
mask = nn.functional.dropout(torch.ones(N, H_out), p)  # (N, H_out)
h, c = torch.zeros(N, H_out), torch.zeros(N, H_out)
steps = []
for x_t in x:
    h, c = cell(x_t, (h * mask, c))
    steps.append(h)
output = torch.stack(steps)  # (L, N, H_out)
print("output", tuple(output.shape))
print("the mask holds", sorted(set(mask.flatten().tolist())))
