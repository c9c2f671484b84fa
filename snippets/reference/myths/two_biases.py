import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(5, 8)
x = torch.randn(7, 3, 5)
before, _ = lstm(x)
before.sum().backward()
print(
    "gradients equal:",
    torch.allclose(lstm.bias_ih_l0.grad, lstm.bias_hh_l0.grad),
)

with torch.no_grad():
    lstm.bias_ih_l0 += lstm.bias_hh_l0
    lstm.bias_hh_l0.zero_()
after, _ = lstm(x)
print("outputs of 7 steps equal:", torch.allclose(after, before, atol=1e-6))
