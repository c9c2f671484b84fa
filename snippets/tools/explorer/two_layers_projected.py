# --8<-- [start:batch]
import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", message="LSTM with projections is not")

H_in, H_cell, H_out, num_layers, D, N, L = 10, 20, 5, 2, 2, 7, 6
lstm = nn.LSTM(
    H_in,
    H_cell,
    num_layers,
    batch_first=True,
    bidirectional=True,
    proj_size=H_out,
)
x = torch.randn(N, L, H_in)  # (N, L, H_in)
h_0 = torch.zeros(D * num_layers, N, H_out)  # (D * num_layers, N, H_out)
c_0 = torch.zeros(D * num_layers, N, H_cell)  # (D * num_layers, N, H_cell)
output, (h_n, c_n) = lstm(x, (h_0, c_0))  # output (N, L, D * H_out)

print("x     ", tuple(x.shape))
print("h_0   ", tuple(h_0.shape))
print("c_0   ", tuple(c_0.shape))
print("output", tuple(output.shape))
print("h_n   ", tuple(h_n.shape))
print("c_n   ", tuple(c_n.shape))
# --8<-- [end:batch]
# --8<-- [start:rows]
print(
    "h_n[2] is output[:, -1, :5]:", torch.equal(h_n[2], output[:, -1, :H_out])
)
print(
    "h_n[3] is output[:, 0, 5:]: ", torch.equal(h_n[3], output[:, 0, H_out:])
)
lower = [
    torch.equal(h_n[row], output[:, t, columns])
    for row in (0, 1)
    for t in range(L)
    for columns in (slice(H_out), slice(H_out, None))
]
print("h_n[0] or h_n[1] in output: ", any(lower))
# --8<-- [end:rows]
# --8<-- [start:unbatched]
x = torch.randn(L, H_in)  # (L, H_in)
h_0 = torch.zeros(D * num_layers, H_out)  # (D * num_layers, H_out)
c_0 = torch.zeros(D * num_layers, H_cell)  # (D * num_layers, H_cell)
output, (h_n, c_n) = lstm(x, (h_0, c_0))  # output (L, D * H_out)

print("x     ", tuple(x.shape))
print("h_0   ", tuple(h_0.shape))
print("c_0   ", tuple(c_0.shape))
print("output", tuple(output.shape))
# --8<-- [end:unbatched]
# --8<-- [start:parameters]
for name, parameter in lstm.named_parameters():
    if name.endswith("_l0"):
        print(name, tuple(parameter.shape), parameter.numel())
print(sum(parameter.numel() for parameter in lstm.parameters()), "parameters")
# --8<-- [end:parameters]
