import torch
from torch import nn

cell, state, outputs = nn.LSTMCell(4, 8), None, []
for x_t in torch.randn(5, 2, 4):
    state = cell(x_t, state)
    outputs.append(state[0])
output = torch.stack(outputs)
print(tuple(output.shape))
