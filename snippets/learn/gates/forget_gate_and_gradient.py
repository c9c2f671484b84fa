import torch
from torch import nn

lstm = nn.LSTM(1, 1)


def gradient(bias, L):
    """The gradient of c_n with respect to c_0, L steps earlier."""
    with torch.no_grad():
        for parameter in lstm.parameters():
            parameter.zero_()
        lstm.bias_ih_l0[1] = bias  # of the forget gate; the others stay 0
    c_0 = torch.ones(1, 1, requires_grad=True)
    _, (_, c_n) = lstm(torch.zeros(L, 1), (torch.zeros(1, 1), c_0))
    c_n.sum().backward()
    assert torch.equal(c_n, c_0.grad)  # c_0 is 1: both shrink alike
    return c_0.grad.item()


print("bias  f        10 steps  20 steps  100 steps")
for bias in 0, 1, 2, 5, 10:
    f = torch.tensor(float(bias)).sigmoid()
    shares = (f"{gradient(bias, L):<8.1g}" for L in (10, 20, 100))
    print(f"{bias:4}  {f:.4f}  ", "  ".join(shares).rstrip())
