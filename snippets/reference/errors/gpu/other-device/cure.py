import torch
from torch import nn

cell = nn.LSTMCell(4, 8, device="meta")
x_t = torch.randn(3, 4)
h, c = cell(x_t.to(cell.weight_ih.device))
print(h.device, tuple(h.shape))
