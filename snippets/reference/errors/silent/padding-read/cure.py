import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence

lstm = nn.LSTM(4, 8)
long, short = torch.randn(7, 4), torch.randn(3, 4)
output, (h_n, c_n) = lstm(pack_sequence([long, short], enforce_sorted=False))
print(torch.allclose(h_n[:, 1], lstm(short)[1][0], atol=1e-6))
