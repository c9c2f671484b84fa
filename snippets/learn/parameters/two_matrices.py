from torch import nn

H_in, H_cell = 5, 10
H_out = H_cell
lstm = nn.LSTM(H_in, H_cell)
print(
    "weight_ih_l0", tuple(lstm.weight_ih_l0.shape)
)  # lstm.weight_ih_l0 (4 * H_cell, H_in)
print(
    "weight_hh_l0", tuple(lstm.weight_hh_l0.shape)
)  # lstm.weight_hh_l0 (4 * H_cell, H_out)
print("bias_ih_l0  ", tuple(lstm.bias_ih_l0.shape))  # lstm.bias_ih_l0 (4 * H_cell,)
print("bias_hh_l0  ", tuple(lstm.bias_hh_l0.shape))  # lstm.bias_hh_l0 (4 * H_cell,)
