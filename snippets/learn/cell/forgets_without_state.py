import torch
from torch import nn

torch.manual_seed(0)
cell = nn.LSTMCell(4, 6)
x_t = torch.randn(3, 4)

first, _ = cell(x_t)
again, _ = cell(x_t)
print("no state: each call starts at zero:    ", torch.equal(first, again))

h, c = cell(x_t)
then, _ = cell(x_t, (h, c))
layer = nn.LSTM(4, 6)
weights = cell.state_dict().items()
layer.load_state_dict({name + "_l0": weight for name, weight in weights})
two_steps, _ = layer(torch.stack((x_t, x_t)))
same = torch.allclose(then, two_steps[1], atol=1e-6)
print("with state: it is the layer's 2nd step:", same)
