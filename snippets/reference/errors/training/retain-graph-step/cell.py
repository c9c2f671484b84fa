import torch
from torch import nn

cell = nn.LSTMCell(4, 8)
optimizer = torch.optim.SGD(cell.parameters(), lr=0.1)
state = None
for x_t in torch.randn(3, 2, 4):
    state = cell(x_t, state)
    optimizer.zero_grad()
    state[0].sum().backward(retain_graph=True)
    optimizer.step()
