import torch
from torch import nn

_, (h_n, c_n) = nn.LSTM(4, 8, num_layers=2)(torch.randn(5, 3, 4))
state = h_n.detach(), c_n.detach()
print("state requires a gradient:", state[0].requires_grad)
