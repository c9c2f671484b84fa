import torch
from torch import nn

torch.manual_seed(0)
N, T, H_in, H_dec = 4, 9, 5, 20
decoder = nn.LSTM(H_in, H_dec, batch_first=True)
cell = nn.LSTMCell(H_in, H_dec)
weights = decoder.state_dict().items()
cell.load_state_dict({name.removesuffix("_l0"): w for name, w in weights})
x = torch.randn(N, T, H_in)  # (N, T, H_in)
h, c = torch.randn(2, N, H_dec)  # h (N, H_dec), c (N, H_dec)
output, (h_n, c_n) = decoder(x, (h[None], c[None]))


def same(a, b):
    return torch.allclose(a, b, atol=1e-6)


right = right_without = 0
for t in range(T):
    h, c = cell(x[:, t], (h, c))  # h (N, H_dec), c (N, H_dec)
    right += same(h, output[:, t])
    right_without += same(cell(x[:, t])[0], output[:, t])
print(f"h is the output:  at {right} of {T} steps")
print(f"without (h, c):   at {right_without} of {T} steps")
print("after the loop:   h is h_n,", same(h, h_n[0]), end="; ")
print("c is c_n,", same(c, c_n[0]))
