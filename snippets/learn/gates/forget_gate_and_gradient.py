import torch
from torch import nn

L = 100
lstm = nn.LSTM(1, 1)
for bias in 0, 5, 10:
    with torch.no_grad():
        for parameter in lstm.parameters():
            parameter.zero_()
        lstm.bias_ih_l0[1] = bias  # of the forget gate; the others stay 0
    f = torch.sigmoid(lstm.bias_ih_l0[1])
    c_0 = torch.ones(1, 1, requires_grad=True)
    _, (_, c_n) = lstm(torch.zeros(L, 1), (torch.zeros(1, 1), c_0))
    c_n.sum().backward()
    print(
        f"f = {f:.5f}: c_n {c_n.item():.2f}, gradient {c_0.grad.item():.2f}"
    )
