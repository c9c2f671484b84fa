import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

packed = pack_padded_sequence(torch.randn(5, 2, 4), [5, 3])
output, _ = nn.LSTM(4, 8)(packed)
print(pad_packed_sequence(output)[0].shape)
