import torch
from torch import nn

cell = nn.LSTMCell(1, 1)
with torch.no_grad():
    for parameter in cell.parameters():
        parameter.fill_(50)
h, c = cell(torch.ones(1))
h, c = cell(torch.ones(1), (h, c))
print(f"{h.item():.2f} {c.item():.2f}")
