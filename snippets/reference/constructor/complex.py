import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(4, 6, dtype=torch.complex128)
x = torch.randn(7, 3, 4, dtype=torch.complex128)
output, _ = lstm(x)

W_ih, W_hh, b_ih, b_hh = lstm.parameters()
h = c = torch.zeros(3, 6, dtype=torch.complex128)
for x_t in x:
    four = x_t @ W_ih.T + b_ih + h @ W_hh.T + b_hh
    i, f, g, o = four.chunk(4, dim=1)
    c = f.sigmoid() * c + i.sigmoid() * g.tanh()
    h = o.sigmoid() * c.tanh()
print(output.dtype, torch.allclose(output[-1], h))
