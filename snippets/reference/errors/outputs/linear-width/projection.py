import torch
from torch import nn

output, _ = nn.LSTM(4, 8, proj_size=6)(torch.randn(5, 3, 4))
nn.Linear(8, 2)(output)
