import torch
from torch import nn

lstm = torch.export.export(nn.LSTM(4, 8), (torch.randn(5, 3, 4),)).module()
lstm(torch.randn(5, 6, 4))
