import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence

packed = pack_sequence([torch.randn(5, 4), torch.randn(5, 4)])
h_0 = torch.zeros(1, 7, 8)  # for seven sequences, and there are two
try:
    output, (h_n, c_n) = nn.LSTM(4, 8)(packed, (h_0, h_0))
    print(tuple(h_n.shape))
except RuntimeError as error:
    print(error)
