import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence

padded = torch.randn(5, 2, 4)
packed = pack_padded_sequence(padded, [7, 3])
nn.LSTM(4, 8)(packed)
