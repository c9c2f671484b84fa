import torch
from torch import nn

L, N, H_in, H_cell = 7, 3, 4, 6
H_out = H_cell

lstm = nn.LSTM(H_in, H_cell)
cell = nn.LSTMCell(H_in, H_cell)
cell.load_state_dict(
    {name.removesuffix("_l0"): w for name, w in lstm.state_dict().items()}
)

x = torch.randn(L, N, H_in)  # (L, N, H_in)
h, c = torch.zeros(N, H_out), torch.zeros(N, H_cell)
steps = []
for x_t in x:  # (N, H_in)
    h, c = cell(x_t, (h, c))  # h (N, H_out), c (N, H_cell)
    steps.append(h)
output = torch.stack(steps)  # (L, N, H_out)

wanted, (h_n, c_n) = lstm(x)
print("output", tuple(output.shape))
print("same output:", torch.allclose(output, wanted, atol=1e-6))
print("same h_n:   ", torch.allclose(h, h_n[0], atol=1e-6))
print("same c_n:   ", torch.allclose(c, c_n[0], atol=1e-6))
