import torch
from torch import nn

N, H_out = 3, 8
lstm = nn.LSTM(5, H_out).eval()
x = torch.randn(6, N, 5)


def with_random_state():
    return lstm(x, (torch.randn(1, N, H_out), torch.randn(1, N, H_out)))[0]


zeros = torch.zeros(1, N, H_out)  # (1, N, H_out)
first, second = with_random_state(), with_random_state()
print("random states, twice: same:", torch.allclose(first, second))
print("no states, twice: same:    ", torch.equal(lstm(x)[0], lstm(x)[0]))
print(
    "no states is zeros:        ",
    torch.equal(lstm(x)[0], lstm(x, (zeros, zeros))[0]),
)
print("parameters:", [name for name, _ in lstm.named_parameters()])
