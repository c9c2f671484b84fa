import torch
from torch import nn

lstm = nn.LSTM(5, 10)
optimizer = torch.optim.SGD(lstm.parameters(), lr=0.1)
state = None
for _ in range(2):
    output, state = lstm(torch.randn(7, 4, 5), state)
    output.sum().backward(retain_graph=True)
    optimizer.step()
