import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence

lstm = nn.LSTM(4, 8)
packed = pack_sequence(
    [torch.randn(2, 4), torch.randn(3, 4)], enforce_sorted=False
)
N = packed.batch_sizes[0]
h_0, c_0 = torch.randn(1, N, 8), torch.randn(1, N, 8)
output, (h_n, c_n) = lstm(packed, (h_0, c_0))
print(tuple(h_0.shape), tuple(c_0.shape), tuple(h_n.shape))
