import torch
from torch import nn

# Three inputs: a value, and the flags "write it" and "read it".
cell = nn.LSTMCell(input_size=3, hidden_size=1)
# For each gate its weights of value, write and read, and its bias.
rows = {
    "i": ((0, 20, 0), -10),  # open when write is 1
    "f": ((0, -20, 0), 10),  # shut when write is 1
    "g": ((5, 0, 0), 0),  # the value, through tanh
    "o": ((0, 0, 20), -10),  # open when read is 1
}
with torch.no_grad():
    cell.weight_ih.copy_(
        torch.tensor([weights for weights, _ in rows.values()])
    )
    cell.bias_ih.copy_(torch.tensor([bias for _, bias in rows.values()]))
    cell.weight_hh.zero_()
    cell.bias_hh.zero_()

x = torch.tensor(
    [[1, 1, 0], [-1, 0, 0], [1, 0, 1], [-1, 1, 0], [1, 0, 0], [1, 0, 1.0]]
)
h = c = torch.zeros(1)
print("value write read |  i  f  o |   c_t    h_t")
for x_t in x:
    i, f, _, o = torch.sigmoid(cell.weight_ih @ x_t + cell.bias_ih)
    h, c = cell(x_t, (h, c))
    value, write, read = x_t
    flags = f"{value:5.0f} {write:5.0f} {read:4.0f}"
    # + 0: no -0.0
    states = f"{round(c.item(), 2):5} {round(h.item(), 2) + 0:6}"
    print(f"{flags} | {i:2.0f} {f:2.0f} {o:2.0f} | {states}")
