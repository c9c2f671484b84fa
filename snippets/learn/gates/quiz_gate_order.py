import torch
from torch import nn

H_cell = 5
cell = nn.LSTMCell(3, H_cell)
with torch.no_grad():
    cell.bias_ih[H_cell : 2 * H_cell] = -100
c = torch.ones(2, H_cell)
h_1, c_1 = cell(torch.zeros(2, 3), (torch.zeros(2, H_cell), c))
no_past = cell(torch.zeros(2, 3), (torch.zeros(2, H_cell), torch.zeros(2, H_cell)))
print(torch.allclose(c_1, no_past[1]))
