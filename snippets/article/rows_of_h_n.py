import torch
from torch import nn

L, N, H_in, H_out, num_layers, D = 5, 4, 10, 20, 3, 2

lstm = nn.LSTM(H_in, H_out, num_layers, bidirectional=True)
x = torch.randn(L, N, H_in)
output, (h_n, _) = lstm(x)


def one_direction(x, ending):
    """A layer with one direction and the weights of that ending reads x."""
    alone = nn.LSTM(x.shape[-1], H_out)
    for name in ("weight_ih", "weight_hh", "bias_ih", "bias_hh"):
        getattr(alone, f"{name}_l0").data = getattr(lstm, name + ending).data
    return alone(x)[0]


for layer in range(num_layers):
    forward = one_direction(x, f"_l{layer}")  # (L, N, H_out)
    backward = one_direction(x.flip(0), f"_l{layer}_reverse")
    backward = backward.flip(0)  # (L, N, H_out)
    for row, state in enumerate(h_n):
        if torch.allclose(state, forward[-1], atol=1e-6):
            print(
                f"h_n[{row}] is layer {layer}, forward, at the last time step"
            )
        if torch.allclose(state, backward[0], atol=1e-6):
            print(f"h_n[{row}] is layer {layer}, backward, at time step 0")
    x = torch.cat((forward, backward), dim=-1)  # (L, N, D * H_out)

print("the last x is output:", torch.allclose(x, output, atol=1e-6))
by_layer = h_n.view(num_layers, D, N, H_out)  # (num_layers, D, N, H_out)
print(
    "by_layer[-1] is the last two rows:", torch.equal(by_layer[-1], h_n[-D:])
)
