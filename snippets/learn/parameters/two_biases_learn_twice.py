import torch
from torch import nn

torch.manual_seed(0)
two, one = nn.LSTM(5, 10), nn.LSTM(5, 10)
one.load_state_dict(two.state_dict())
one.bias_hh_l0.requires_grad_(False)
x, rate = torch.randn(7, 4, 5), 0.1
moved = {}
for name, lstm in {"two": two, "one": one}.items():
    before = (lstm.bias_ih_l0 + lstm.bias_hh_l0).detach().clone()
    lstm(x)[0].sum().backward()
    trained = [p for p in lstm.parameters() if p.requires_grad]
    torch.optim.SGD(trained, lr=rate).step()
    moved[name] = (lstm.bias_ih_l0 + lstm.bias_hh_l0).detach() - before
print(
    "with two biases, the sum moves twice as far:",
    torch.allclose(moved["two"], 2 * moved["one"], atol=1e-6),
)
