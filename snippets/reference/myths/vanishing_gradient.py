import torch
from torch import nn

H_in, H_out = 5, 8


def first_to_last(L, forget_bias=None):
    """The gradient at the first step, as a share of that at the last step."""
    lstm = nn.LSTM(H_in, H_out)
    if forget_bias is not None:
        with torch.no_grad():
            lstm.bias_ih_l0[H_out : 2 * H_out] = forget_bias
            lstm.bias_hh_l0[H_out : 2 * H_out] = 0
    x = torch.randn(L, H_in, requires_grad=True)  # (L, H_in)
    output, _ = lstm(x)
    output[-1].sum().backward()
    return (x.grad[0].norm() / x.grad[-1].norm()).item()


torch.manual_seed(0)
print("as made, 10 steps:   below 1e-1: ", first_to_last(10) < 1e-1)
print("as made, 100 steps:  below 1e-12:", first_to_last(100) < 1e-12)
print("bias 1, 10 steps:    above 1e-2: ", first_to_last(10, 1.0) > 1e-2)
print("bias 1, 100 steps:   below 1e-6: ", first_to_last(100, 1.0) < 1e-6)
print("bias 5, 100 steps:   above 1e-3: ", first_to_last(100, 5.0) > 1e-3)
