import torch
from torch import nn

cell = nn.LSTMCell(4, 8)
state = None
for x_t in torch.randn(2, 3, 4):
    state = cell(x_t, state)
    state[0].sum().backward()
