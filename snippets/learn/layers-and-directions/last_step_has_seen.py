import torch
from torch import nn

L, N, H_in, H_out = 7, 4, 5, 10
lstm = nn.LSTM(H_in, H_out, bidirectional=True)
x = torch.randn(L, N, H_in)
other = x.clone()
other[0] += 1  # another first token

(a, (h_a, _)), (b, (h_b, _)) = lstm(x), lstm(other)
same = torch.allclose
print("forward half of output[-1] notices: ", not same(a[-1, :, :H_out], b[-1, :, :H_out]))
print("backward half of output[-1] notices:", not same(a[-1, :, H_out:], b[-1, :, H_out:]))
print("h_n[0] notices:", not same(h_a[0], h_b[0]))
print("h_n[1] notices:", not same(h_a[1], h_b[1]))
