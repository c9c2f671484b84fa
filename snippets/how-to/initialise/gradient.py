import torch
from torch import nn

N, H_in, H_out = 5, 10, 20


@torch.no_grad()
def initialise(lstm, orthogonal, forget_bias):
    if orthogonal:
        for gate in lstm.weight_hh_l0.chunk(4):
            nn.init.orthogonal_(gate)
    if forget_bias is not None:
        lstm.bias_ih_l0[H_out : 2 * H_out] = forget_bias
        lstm.bias_hh_l0[H_out : 2 * H_out] = 0


ways = {
    "default": (False, None),
    "orthogonal": (True, None),
    "forget bias 1": (False, 1.0),
    "both": (True, 1.0),
    "forget bias 3": (False, 3.0),
}
for name, way in ways.items():
    torch.manual_seed(0)
    lstm = nn.LSTM(H_in, H_out).double()
    initialise(lstm, *way)
    print(f"{name:<14}", end="")
    for lag in 10, 20, 40:
        x = torch.randn(lag + 1, N, H_in, dtype=torch.float64)
        x.requires_grad_()
        lstm(x)[0][-1].sum().backward()
        left = x.grad[0].norm() / x.grad[-1].norm()
        print(f"  {lag} steps: {left:.0e}", end="")
    print()
