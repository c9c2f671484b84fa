import torch
from torch import nn

x = torch.randn(5, 3, 4)
lstm = torch.export.export(nn.LSTM(4, 8), (x,), strict=True).module()
lstm(torch.randn(5, 6, 4))
