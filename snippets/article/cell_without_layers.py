import inspect

from torch import nn

print(*inspect.signature(nn.LSTMCell).parameters)
nn.LSTMCell(10, 20, num_layers=2)
