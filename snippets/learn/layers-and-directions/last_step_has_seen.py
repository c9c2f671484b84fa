import torch
from torch import nn

L, N, H_in, H_out = 7, 4, 5, 10
x = torch.randn(N, L, H_in)
other = torch.randn(N, L, H_in)
other[:, -1] = x[:, -1]  # other tokens, but for the last one

lstm = nn.LSTM(H_in, H_out, bidirectional=True, batch_first=True)
(a, (h_a, _)), (b, (h_b, _)) = lstm(x), lstm(other)


def notices(a, b):
    return not torch.allclose(a, b)


print(
    "output[:, -1], forward half: ",
    notices(a[:, -1, :H_out], b[:, -1, :H_out]),
)
print(
    "output[:, -1], backward half:",
    notices(a[:, -1, H_out:], b[:, -1, H_out:]),
)
print("h_n[-2], forward: ", notices(h_a[-2], h_b[-2]))
print("h_n[-1], backward:", notices(h_a[-1], h_b[-1]))
