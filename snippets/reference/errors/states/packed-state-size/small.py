import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence

h = torch.zeros(1, 1, 8)
nn.LSTM(4, 8)(pack_sequence([torch.ones(3, 4), torch.ones(2, 4)]), (h, h))
