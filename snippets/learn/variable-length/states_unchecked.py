import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence

N, H_in, H_out = 2, 5, 8
sequences = [torch.randn(3, H_in), torch.randn(4, H_in)]
packed = pack_sequence(sequences, enforce_sorted=False)
h_0 = torch.zeros(1, 7, H_out)
_, (h_n, _) = nn.LSTM(H_in, H_out)(packed, (h_0, h_0))  # h_n (1, N, H_out)
print("states given:", tuple(h_0.shape))
print("states back: ", tuple(h_n.shape))
