import torch
from torch import nn

lstm = nn.LSTM(4, 8, True)
try:
    lstm(torch.randn(2, 5, 4))
except TypeError as error:
    print(str(error).split(", but")[0])
