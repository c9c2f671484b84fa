import torch
from torch import nn

L, N, H_in, H_cell, num_layers = 7, 4, 5, 10, 3
H_out = H_cell
lstm = nn.LSTM(H_in, H_cell, num_layers)
x = torch.randn(L, N, H_in)
output, (h_n, c_n) = lstm(x)

print("output", tuple(output.shape))  # output (L, N, H_out)
print("h_n   ", tuple(h_n.shape))  # h_n (num_layers, N, H_out)
print("output[-1] is h_n[-1]:", torch.equal(output[-1], h_n[-1]))
print(
    "c_n[-1] is in output: ", any(torch.allclose(h, c_n[-1]) for h in output)
)

# Stop after t + 1 steps: the last row of h_n is output[t] of the whole run.
ends = [lstm(x[: t + 1])[1][0][-1] for t in range(L)]
same = torch.allclose(torch.stack(ends), output, atol=1e-6)
print("output is h_n[-1] of every step:", same)
