import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence

lstm = nn.LSTM(4, 8)
packed = pack_sequence([torch.ones(3, 4), torch.ones(2, 4)])  # 2 sequences
state = (torch.zeros(1, 2, 8), torch.zeros(1, 2, 8))
output, (h_n, c_n) = lstm(packed, state)
print(tuple(h_n.shape))
