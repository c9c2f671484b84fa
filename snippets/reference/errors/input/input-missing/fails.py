import torch
from torch import nn

nn.LSTM.forward(torch.randn(5, 3, 4))
