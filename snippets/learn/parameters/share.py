import torch
from torch import nn

a, b = nn.LSTM(5, 10), nn.LSTM(5, 10)
b.weight_hh_l0 = a.weight_hh_l0
print("one tensor in both:", b.weight_hh_l0 is a.weight_hh_l0)
x = torch.randn(7, 4, 5)
fresh = nn.LSTM(5, 10)
fresh.load_state_dict(b.state_dict())
with torch.no_grad():
    a.weight_hh_l0.fill_(0.5)
    fresh.weight_hh_l0.fill_(0.5)
same = torch.equal(b(x)[0], fresh(x)[0])
print("the other computes with the change:", same)
both = nn.ModuleList([a, b])
print("parameters:", len(list(both.parameters())))
