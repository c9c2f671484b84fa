import torch
from torch import nn

torch.manual_seed(0)
N, L, H_in, H_out = 3, 7, 5, 8
lstm = nn.LSTM(H_in, H_out, batch_first=True, bidirectional=True)
x = torch.randn(N, L, H_in)
other = torch.randn(N, L, H_in)
other[:, -1] = x[:, -1]  # only the last step is the same

a, b = lstm(x)[0], lstm(other)[0]
print(
    "forward half unchanged: ",
    torch.allclose(a[:, -1, :H_out], b[:, -1, :H_out]),
)
print(
    "backward half unchanged:",
    torch.allclose(a[:, -1, H_out:], b[:, -1, H_out:]),
)
