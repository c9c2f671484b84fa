import torch
from torch import nn

torch.manual_seed(0)
cell = nn.LSTMCell(4, 6)
x_t = torch.randn(3, 4)

first, _ = cell(x_t)
again, _ = cell(x_t)
print("without a state, each call starts at zero:", torch.equal(first, again))

h, c = cell(x_t)
then, _ = cell(x_t, (h, c))
print(
    "with the state, the second step differs:",
    not torch.allclose(first, then),
)
