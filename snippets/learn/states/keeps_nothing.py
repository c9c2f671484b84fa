import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(5, 10)
x = torch.randn(7, 4, 5)
first, state = lstm(x)
again, _ = lstm(x)
print("a second call starts from zero:", torch.equal(first, again))

lstm.hidden = state
print("an attribute changes nothing:  ", torch.equal(first, lstm(x)[0]))
print(
    "the state that is passed does: ",
    not torch.allclose(first, lstm(x, state)[0]),
)
