import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence

lstm = nn.LSTM(4, 8)
packed = pack_sequence(
    [torch.randn(2, 4), torch.randn(3, 4)], enforce_sorted=False
)
h_0, c_0 = torch.randn(1, 5, 8), torch.randn(6, 5, 8)
output, (h_n, c_n) = lstm(packed, (h_0, c_0))
_, (h_2, c_2) = lstm(packed, (h_0[:, :2], c_0[:1, :2]))
print(tuple(h_n.shape), torch.equal(h_n, h_2))
