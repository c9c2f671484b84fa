import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(5, 8)
x = torch.randn(2, 5)
zeros = torch.zeros(4, 5)

_, (h_n, c_n) = lstm(x)
output, (h_pad, c_pad) = lstm(torch.cat((x, zeros)))
print(
    "h_n unchanged by four steps of zeros:",
    torch.allclose(h_n, h_pad, atol=1e-3),
)
print(
    "c_n unchanged by four steps of zeros:",
    torch.allclose(c_n, c_pad, atol=1e-3),
)
print("output at the zeros is zero:", bool((output[2:].abs() < 1e-3).all()))
