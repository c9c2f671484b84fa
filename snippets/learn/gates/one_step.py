import torch
from torch import nn

N, H_in, H_cell = 3, 4, 6
H_out = H_cell

cell = nn.LSTMCell(H_in, H_cell)
x_t = torch.randn(N, H_in)  # (N, H_in)
h = torch.randn(N, H_out)  # (N, H_out)
c = torch.randn(N, H_cell)  # (N, H_cell)

bias = cell.bias_ih + cell.bias_hh  # (4 * H_cell,)
four = x_t @ cell.weight_ih.T + h @ cell.weight_hh.T + bias  # (N, 4 * H_cell)
i, f, g, o = four.chunk(4, dim=1)
i = torch.sigmoid(i)  # (N, H_cell)
f = torch.sigmoid(f)  # (N, H_cell)
g = torch.tanh(g)  # (N, H_cell)
o = torch.sigmoid(o)  # (N, H_cell)

c_t = f * c + i * g  # (N, H_cell)
h_t = o * torch.tanh(c_t)  # (N, H_out)

h_1, c_1 = cell(x_t, (h, c))
wires = {"x_t": x_t, "h": h, "c": c, "bias": bias, "four": four}
wires |= {"i": i, "f": f, "g": g, "o": o, "c_t": c_t, "h_t": h_t}
for name, wire in wires.items():
    print(f"{name:4}", tuple(wire.shape))
print("same h_t:", torch.allclose(h_t, h_1, atol=1e-6))
print("same c_t:", torch.allclose(c_t, c_1, atol=1e-6))
