import torch
from torch import nn

N, H_in, H_cell = 4, 10, 20
H_out = H_cell
cell = nn.LSTMCell(H_in, H_cell)

x_t = torch.randn(N, H_in)  # (N, H_in)
h_0 = torch.zeros(N, H_out)  # (N, H_out)
c_0 = torch.zeros(N, H_cell)  # (N, H_cell)
h_1, c_1 = cell(x_t, (h_0, c_0))  # h_1 (N, H_out), c_1 (N, H_cell)
print(
    "batched:  ", *(tuple(each.shape) for each in (x_t, h_0, c_0, h_1, c_1))
)

x_t = torch.randn(H_in)  # (H_in,)
h_0 = torch.zeros(H_out)  # (H_out,)
c_0 = torch.zeros(H_cell)  # (H_cell,)
h_1, c_1 = cell(x_t, (h_0, c_0))  # h_1 (H_out,), c_1 (H_cell,)
print(
    "unbatched:", *(tuple(each.shape) for each in (x_t, h_0, c_0, h_1, c_1))
)
