import torch
from torch import nn

lstm = nn.LSTM(4, 8)
both = torch.zeros(2, 1, 3, 8)
try:
    lstm(torch.randn(5, 3, 4), both)
except TypeError as error:
    print(str(error).split(", but")[0])
