import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

packed = pack_padded_sequence(torch.randn(5, 2, 4), [5, 3])
output = nn.LSTM(4, 8)(packed)
pad_packed_sequence(output)
