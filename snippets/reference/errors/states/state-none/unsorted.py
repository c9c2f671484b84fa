import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence

packed = pack_sequence(
    [torch.ones(2, 4), torch.ones(3, 4)], enforce_sorted=False
)
nn.LSTM(4, 8)(packed, (torch.zeros(1, 2, 8), None))
