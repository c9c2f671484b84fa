import torch
from torch import nn

torch.manual_seed(0)
lstm, moved = nn.LSTM(5, 10), nn.LSTM(5, 10)
moved.load_state_dict(lstm.state_dict())
with torch.no_grad():
    moved.bias_ih_l0 += moved.bias_hh_l0
    moved.bias_hh_l0.zero_()

x = torch.randn(7, 4, 5)
print(
    "only the sum matters:  ",
    torch.allclose(lstm(x)[0], moved(x)[0], atol=1e-6),
)
lstm(x)[0].sum().backward()
same = torch.allclose(lstm.bias_ih_l0.grad, lstm.bias_hh_l0.grad)
print("both get one gradient: ", same)
print("each has the size", tuple(lstm.bias_ih_l0.shape))
