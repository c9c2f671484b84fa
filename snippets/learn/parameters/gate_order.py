import torch
from torch import nn

torch.manual_seed(0)
H_cell = 10
lstm, cell = nn.LSTM(5, H_cell), nn.LSTMCell(5, H_cell)
x_t, h, c = torch.randn(4, 5), torch.randn(4, H_cell), torch.randn(4, H_cell)


def both(check, **blocks):
    """Set the biases of some blocks of rows; check h_1, c_1 of both."""
    checked = []
    for module, name in ((lstm, "bias_ih_l0"), (cell, "bias_ih")):
        bias = getattr(module, name).clone()
        for block, value in blocks.items():
            bias.view(4, H_cell)["ifgo".index(block)] = value
        step = (
            (x_t, (h, c))
            if module is cell
            else (x_t[None], (h[None], c[None]))
        )
        result = torch.func.functional_call(module, {name: bias}, step)
        h_1, c_1 = (
            result if module is cell else (each[0] for each in result[1])
        )
        wanted = check(h_1, c_1)
        checked.append(torch.allclose(*wanted, atol=1e-6))
    return all(checked)


one, zero = torch.ones(4, H_cell), torch.zeros(4, H_cell)
kept = both(lambda h_1, c_1: (c_1, c), i=-100.0, f=100.0)
print("block 0 shut, block 1 open: c_1 is the old c:", kept)
written = both(lambda h_1, c_1: (c_1, one), i=100.0, f=-100.0, g=100.0)
print("block 0 open, block 1 shut, block 2 at 1: c_1 is 1:", written)
print("block 3 shut: h_1 is 0:", both(lambda h_1, c_1: (h_1, zero), o=-100.0))
read = both(lambda h_1, c_1: (h_1, c_1.tanh()), o=100.0)
print("block 3 open: h_1 is tanh(c_1):", read)
