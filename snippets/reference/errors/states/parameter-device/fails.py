import torch
from torch import nn

lstm = nn.LSTM(4, 8, device="meta")  # stands for a GPU
x = torch.randn(5, 2, 4)
x.to("meta")
lstm(x)
