import torch
from torch import nn

cell = nn.LSTMCell(8, 8)
h, c, x = (
    list(torch.zeros(2, 3, 8)),
    list(torch.zeros(2, 3, 8)),
    torch.randn(3, 8),
)
for layer in range(2):
    h[layer], c[layer] = cell(x, (h[layer], c[layer]))
    x = h[layer]
x.sum().backward()
print("h", tuple(torch.stack(h).shape))
