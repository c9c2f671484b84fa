import torch
from torch import nn

a, b = nn.LSTM(5, 10), nn.LSTM(5, 10)
b.weight_hh_l0 = a.weight_hh_l0
print("one tensor in both:", b.weight_hh_l0 is a.weight_hh_l0)
x = torch.randn(7, 4, 5)
before = b(x)[0]
with torch.no_grad():
    a.weight_hh_l0.fill_(0.5)
print(
    "the other computes with the change:", not torch.allclose(b(x)[0], before)
)
both = nn.ModuleList([a, b])
print("parameters:", len(list(both.parameters())))
