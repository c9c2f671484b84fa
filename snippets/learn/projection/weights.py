from torch import nn

H_in, H_cell, H_out, D = 5, 11, 4, 2
lstm = nn.LSTM(
    H_in, H_cell, num_layers=3, bidirectional=True, proj_size=H_out
)

print(lstm.weight_ih_l0.shape)  # lstm.weight_ih_l0 (4 * H_cell, H_in)
print(lstm.weight_ih_l1.shape)  # lstm.weight_ih_l1 (4 * H_cell, D * H_out)
print(lstm.weight_ih_l2.shape)  # lstm.weight_ih_l2 (4 * H_cell, D * H_out)
print(lstm.weight_hh_l0.shape)  # lstm.weight_hh_l0 (4 * H_cell, H_out)
print(lstm.weight_hh_l2.shape)  # lstm.weight_hh_l2 (4 * H_cell, H_out)
print(lstm.weight_hr_l0.shape)  # lstm.weight_hr_l0 (H_out, H_cell)
last = lstm.weight_hr_l2_reverse
print(last.shape)  # last (H_out, H_cell)
print(lstm.bias_ih_l0.shape)  # lstm.bias_ih_l0 (4 * H_cell,)
