import torch
from torch import nn

_, hidden = nn.LSTM(4, 8)(torch.randn(5, 3, 4))
hidden.detach()
