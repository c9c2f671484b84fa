import torch
from torch import nn

gru = nn.GRU(4, 8)
optimizer = torch.optim.SGD(gru.parameters(), lr=0.1)
state = None
for x in torch.randn(2, 5, 3, 4):
    output, state = gru(x, state)
    optimizer.zero_grad()
    output.sum().backward(retain_graph=True)
    optimizer.step()
