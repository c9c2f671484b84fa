import torch
from torch import nn

L, N, H_in, H_out, num_layers, D = 7, 4, 5, 10, 3, 2
lstm = nn.LSTM(H_in, H_out, num_layers, bidirectional=True)
x = torch.randn(L, N, H_in)
output, (h_n, _) = lstm(x)
h_n = h_n.view(num_layers, D, N, H_out)


def one_direction(x, ending):
    """One layer, one direction, with the weights of that ending."""
    alone = nn.LSTM(x.shape[-1], H_out)
    for name in ("weight_ih", "weight_hh", "bias_ih", "bias_hh"):
        getattr(alone, f"{name}_l0").data = getattr(lstm, name + ending).data
    return alone(x)[0]


for layer in range(num_layers):
    forward = one_direction(x, f"_l{layer}")  # (L, N, H_out)
    backward = one_direction(x.flip(0), f"_l{layer}_reverse").flip(0)  # (L, N, H_out)
    print(
        f"layer {layer}:",
        torch.allclose(h_n[layer, 0], forward[-1], atol=1e-6),
        torch.allclose(h_n[layer, 1], backward[0], atol=1e-6),
    )
    x = torch.cat((forward, backward), dim=2)  # (L, N, D * H_out)
print("top of the stack is output:", torch.allclose(x, output, atol=1e-6))
