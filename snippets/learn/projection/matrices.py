from torch import nn

H_in, H_cell, H_out = 5, 11, 4
lstm = nn.LSTM(H_in, H_cell, proj_size=H_out)
lstm.weight_ih_l0  # lstm.weight_ih_l0 (4 * H_cell, H_in)
lstm.weight_hh_l0  # lstm.weight_hh_l0 (4 * H_cell, H_out)
lstm.weight_hr_l0  # lstm.weight_hr_l0 (H_out, H_cell)

for name in ("weight_ih_l0", "weight_hh_l0", "weight_hr_l0"):
    print(name, tuple(getattr(lstm, name).shape))
