import torch
from torch import nn

L, N, H_in, H_out = 6, 3, 5, 8
lstm = nn.LSTM(H_in, H_out)
x = torch.randn(L, N, H_in)
whole, _ = lstm(x)

print("a second call gives the same:", torch.equal(whole, lstm(x)[0]))
lstm.hidden = (torch.randn(1, N, H_out), torch.randn(1, N, H_out))
print("an attribute changes nothing:", torch.equal(whole, lstm(x)[0]))

first, state = lstm(x[:4])
second, _ = lstm(x[4:], state)
forgot, _ = lstm(x[4:])
print(
    "second part, state passed on:",
    torch.allclose(second, whole[4:], atol=1e-6),
)
print(
    "second part, not passed on:  ",
    torch.allclose(forgot, whole[4:], atol=1e-6),
)
