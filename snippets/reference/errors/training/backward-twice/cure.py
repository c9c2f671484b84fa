import torch
from torch import nn

lstm = nn.LSTM(4, 8)
state = None
for x in torch.randn(2, 5, 3, 4):
    output, state = lstm(x, state)
    output.sum().backward()
    state = tuple(each.detach() for each in state)
print("state requires a gradient:", state[0].requires_grad)
