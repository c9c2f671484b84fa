import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence

H_in, H_out = 5, 8
lstm = nn.LSTM(H_in, H_out)
h_0 = torch.zeros(1, 7, H_out)
print("states given:", tuple(h_0.shape))
for lengths, enforce_sorted in (([3, 4], False), ([4, 4], True)):
    sequences = [torch.randn(length, H_in) for length in lengths]
    packed = pack_sequence(sequences, enforce_sorted)
    _, (h_n, _) = lstm(packed, (h_0, h_0))
    print(f"lengths {lengths}, states back:", tuple(h_n.shape))
