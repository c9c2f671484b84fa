import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence

packed = pack_sequence([torch.ones(3, 4), torch.ones(2, 4)])
h_0 = torch.zeros(2, 8)
nn.LSTM(4, 8)(packed, (h_0, h_0))
