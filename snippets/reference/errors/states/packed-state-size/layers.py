import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence

h = torch.zeros(1, 2, 8)
nn.LSTM(4, 8, num_layers=2)(
    pack_sequence([torch.ones(3, 4), torch.ones(2, 4)]), (h, h)
)
