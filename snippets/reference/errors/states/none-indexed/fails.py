import torch
from torch import nn

lstm = nn.LSTM(4, 8)
state = None
for chunk in torch.randn(2, 5, 3, 4):
    state = (state[0].detach(), state[1].detach())
    output, state = lstm(chunk, state)
