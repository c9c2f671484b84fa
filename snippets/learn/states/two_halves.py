import torch
from torch import nn

lstm = nn.LSTM(5, 10, num_layers=3)
x = torch.randn(12, 4, 5)
whole, (h_n, c_n) = lstm(x)

first, state = lstm(x[:7])
second, (h_2, c_2) = lstm(x[7:], state)
print(
    "same output:",
    torch.allclose(torch.cat((first, second)), whole, atol=1e-6),
)
print("same h_n:   ", torch.allclose(h_2, h_n, atol=1e-6))
print("same c_n:   ", torch.allclose(c_2, c_n, atol=1e-6))
