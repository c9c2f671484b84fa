import torch
from torch import nn

L, N, H_in, H_out, num_layers, D = 7, 4, 5, 10, 3, 2
lstm = nn.LSTM(H_in, H_out, num_layers, bidirectional=True)
x = torch.randn(L, N, H_in)
h_0 = torch.randn(D * num_layers, N, H_out)  # (D * num_layers, N, H_out)
c_0 = torch.randn(D * num_layers, N, H_out)  # (D * num_layers, N, H_out)
output, (h_n, c_n) = lstm(x, (h_0, c_0))
by_layer = h_n.view(num_layers, D, N, H_out)  # (num_layers, D, N, H_out)


def same(a, b):
    return torch.allclose(a, b, atol=1e-6)


def alone(x, layer, direction):
    """An LSTM of one layer and one direction, with the weights of that."""
    one = nn.LSTM(x.shape[-1], H_out)
    ending = f"l{layer}_reverse" if direction else f"l{layer}"
    for name, weight in one.named_parameters():
        weight.data = getattr(lstm, name.replace("l0", ending)).data
    row = D * layer + direction  # of h_0 and c_0
    start = h_0[row : row + 1], c_0[row : row + 1]
    return one(x.flip(0) if direction else x, start)


print("layer direction h_n c_n view")
for layer in range(num_layers):
    halves = []
    for direction in range(D):
        half, (h, c) = alone(x, layer, direction)
        halves.append(half.flip(0) if direction else half)
        rows_h = [row for row, state in enumerate(h_n) if same(state, h[0])]
        rows_c = [row for row, state in enumerate(c_n) if same(state, c[0])]
        in_view = same(by_layer[layer, direction], h[0])
        name = "backward" if direction else "forward"
        print(f"{layer:5} {name:9}  {rows_h} {rows_c} {in_view}")
    x = torch.cat(halves, dim=2)  # (L, N, D * H_out)
print("the last layer gives out output:", same(x, output))
