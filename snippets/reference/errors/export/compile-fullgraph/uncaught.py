import torch
from torch import nn

torch.compile(nn.LSTM(4, 8), backend="eager", fullgraph=True)(
    torch.randn(5, 3, 4)
)
