import torch
from torch import nn

lstm = nn.LSTM(4, 8)
x = torch.randn(7, 5, 3, 4)
torch.vmap(lambda each: lstm(each)[0])(x)
