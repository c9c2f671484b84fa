import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(4, 6)
x = torch.randn(5, 2, 4)
before, _ = lstm(x)
with torch.no_grad():
    lstm.bias_ih_l0.fill_(float("nan"))  # a fault, on purpose
after, _ = lstm(x)
print("unchanged:", torch.equal(before, after))
