import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence

packed = pack_sequence([torch.ones(5, 4), torch.ones(3, 4)])
output, (h_n, c_n) = nn.LSTM(4, 8)(packed)
print(output.shape)
