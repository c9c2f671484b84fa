import torch
from torch import nn

lstm = nn.LSTM(4, 8)
optimizer = torch.optim.SGD(lstm.parameters(), lr=0.1)
state = None
for x in torch.randn(2, 5, 3, 4):
    output, state = lstm(x, state)
    optimizer.zero_grad()
    output.sum().backward()
    optimizer.step()
    state = tuple(each.detach() for each in state)
print("gradient", tuple(lstm.weight_ih_l0.grad.shape))
