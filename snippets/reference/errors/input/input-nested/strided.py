import torch
from torch import nn

x = torch.nested.nested_tensor(
    [torch.randn(5, 4), torch.randn(3, 4)], layout=torch.strided
)
nn.LSTM(4, 8)(x)
