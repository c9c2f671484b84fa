import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence

lstm = nn.LSTM(4, 8)
long, short = torch.randn(7, 4), torch.randn(3, 4)
output, (h_n, c_n) = lstm(pad_sequence([long, short]))
print(torch.allclose(h_n[:, 1], lstm(short)[1][0], atol=1e-6))
