import torch
from torch import nn

state = nn.LSTMCell(4, 8)(torch.randn(3, 4))
nn.Linear(8, 2)(state)
