import torch
from torch import nn

L, N, H_in, H_out = 7, 3, 5, 10
both = nn.LSTM(H_in, H_out, num_layers=2)
x = torch.randn(L, N, H_in)  # (L, N, H_in)
output, (h_n, _) = both(x)

first, second = nn.LSTM(H_in, H_out), nn.LSTM(H_out, H_out)
weights = both.state_dict()
first.load_state_dict({k: v for k, v in weights.items() if k.endswith("l0")})
second.load_state_dict(
    {k.replace("l1", "l0"): v for k, v in weights.items() if k.endswith("l1")}
)
lower, _ = first(x)  # (L, N, H_out)
upper, _ = second(lower)  # (L, N, H_out)


def same(a, b):
    return torch.allclose(a, b, atol=1e-6)


print("every step of layer 0:", tuple(lower.shape))
print("its last step is h_n[0]:", same(lower[-1], h_n[0]))
print("layer 1 gives output:", same(upper, output))
