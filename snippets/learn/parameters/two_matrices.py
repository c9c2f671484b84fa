from torch import nn

H_in, H_cell = 5, 10
H_out = H_cell
lstm = nn.LSTM(H_in, H_cell)
weight_ih_l0 = lstm.weight_ih_l0  # (4 * H_cell, H_in)
weight_hh_l0 = lstm.weight_hh_l0  # (4 * H_cell, H_out)
print("weight_ih_l0", tuple(weight_ih_l0.shape))
print("weight_hh_l0", tuple(weight_hh_l0.shape))
bias_ih_l0 = lstm.bias_ih_l0  # (4 * H_cell,)
bias_hh_l0 = lstm.bias_hh_l0  # (4 * H_cell,)
print("bias_ih_l0  ", tuple(bias_ih_l0.shape))
print("bias_hh_l0  ", tuple(bias_hh_l0.shape))
