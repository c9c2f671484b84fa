import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(5, 10)
optimizer = torch.optim.SGD(lstm.parameters(), lr=0.1)
state = None
for _ in range(3):
    if state is not None:
        state = tuple(each.detach() for each in state)
    output, state = lstm(torch.randn(7, 4, 5), state)
    optimizer.zero_grad()
    output.sum().backward()
    optimizer.step()
print("carries a graph:", state[0].requires_grad)
print("after detach(): ", state[0].detach().requires_grad)
