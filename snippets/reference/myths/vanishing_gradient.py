import torch
from torch import nn

torch.manual_seed(0)
L, H_in, H_out = 100, 5, 8


def first_to_last(forget_bias):
    """The gradient at the first step, as a share of that at the last step."""
    lstm = nn.LSTM(H_in, H_out)
    if forget_bias is not None:
        with torch.no_grad():
            lstm.bias_ih_l0[H_out : 2 * H_out] = forget_bias
            lstm.bias_hh_l0[H_out : 2 * H_out] = 0
    x = torch.randn(L, H_in, requires_grad=True)
    output, _ = lstm(x)
    output[-1].sum().backward()
    return (x.grad[0].norm() / x.grad[-1].norm()).item()


print("as it is made:   below 1e-12:", first_to_last(None) < 1e-12)
print("forget bias 5:   above 1e-3: ", first_to_last(5.0) > 1e-3)
