import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

lstm = nn.LSTM(5, 8, batch_first=True, bidirectional=True)
x = torch.zeros(3, 9, 5)
output, _ = lstm(pack_padded_sequence(x, [7, 4, 2], batch_first=True))
print(tuple(pad_packed_sequence(output, batch_first=True)[0].shape))
