import torch
from torch import nn

# One unit, two inputs: a value, and a flag that says "write it down now".
cell = nn.LSTMCell(input_size=2, hidden_size=1)
rows = {"i": ([0, 20], -10), "f": ([0, -20], 10), "g": ([3, 0], 0), "o": ([0, 0], 10)}
with torch.no_grad():
    cell.weight_ih.copy_(torch.tensor([row for row, _ in rows.values()]))
    cell.bias_ih.copy_(torch.tensor([bias for _, bias in rows.values()]))
    cell.weight_hh.zero_()
    cell.bias_hh.zero_()

x = torch.tensor([[1.0, 1], [-1, 0], [0.5, 0], [-1, 1], [1, 0]])  # (5, 2)
h = c = torch.zeros(1)
print("value write |  i  f | c_t")
for value, write in x:
    h, c = cell(torch.stack((value, write)), (h, c))
    i, f = torch.sigmoid(20 * write - 10), torch.sigmoid(10 - 20 * write)
    print(f"{value:5.1f} {write:5.0f} | {i:2.0f} {f:2.0f} | {c.item():4.1f}")
