import torch
from torch import nn

torch.manual_seed(0)
H_cell = 10
cell = nn.LSTMCell(5, H_cell)
x_t, h, c = torch.randn(4, 5), torch.randn(4, H_cell), torch.randn(4, H_cell)


def step(**blocks):
    """One step with the biases of some blocks of rows set: h_1 and c_1."""
    bias = cell.bias_ih.clone()
    for block, value in blocks.items():
        bias.view(4, H_cell)["ifgo".index(block)] = value
    changed = {**dict(cell.named_parameters()), "bias_ih": bias}
    return torch.func.functional_call(cell, changed, (x_t, (h, c)))


close = torch.allclose
_, c_1 = step(i=-100.0, f=100.0)
print("block 0 shut, block 1 open: c_1 is the old c:", close(c_1, c))
_, c_1 = step(i=100.0, f=-100.0, g=100.0)
print("block 0 open, block 1 shut, block 2 at 1: c_1 is 1:", close(c_1, torch.ones(())))
h_1, c_1 = step(o=-100.0)
print("block 3 shut: h_1 is 0:", close(h_1, torch.zeros(()), atol=1e-6))
h_1, c_1 = step(o=100.0)
print("block 3 open: h_1 is tanh(c_1):", close(h_1, torch.tanh(c_1), atol=1e-6))
