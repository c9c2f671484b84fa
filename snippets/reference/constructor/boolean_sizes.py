import torch
from torch import nn

lstm = nn.LSTM(True, 6)
print(lstm, tuple(lstm.weight_ih_l0.shape))
lstm = nn.LSTM(4, 6, num_layers=True)
try:
    lstm(torch.randn(7, 3, 4))
except TypeError as error:
    print(str(error).split(" - got")[0])
