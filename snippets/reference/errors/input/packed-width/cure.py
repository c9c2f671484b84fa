import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence

lstm = nn.LSTM(7, 8)
packed = pack_sequence([torch.ones(3, 7), torch.ones(2, 7)])
output, _ = lstm(packed)
print(tuple(output.data.shape))
