from torch import nn

H_in, H_cell = 10, 20
H_out = H_cell

cell = nn.LSTMCell(H_in, H_cell)
W_ih = cell.weight_ih  # (4 * H_cell, H_in)
W_hh = cell.weight_hh  # (4 * H_cell, H_out)
b_ih = cell.bias_ih  # (4 * H_cell,)
b_hh = cell.bias_hh  # (4 * H_cell,)

for name, weight in cell.named_parameters():
    print(f"{name:9}", tuple(weight.shape))
