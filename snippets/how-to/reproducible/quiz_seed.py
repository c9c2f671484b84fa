import torch
from torch import nn

torch.manual_seed(0)
one, two = nn.LSTM(3, 4), nn.LSTM(3, 4)
torch.manual_seed(0)
three = nn.LSTM(3, 4)
print(
    torch.equal(one.weight_ih_l0, two.weight_ih_l0),
    torch.equal(one.weight_ih_l0, three.weight_ih_l0),
)
