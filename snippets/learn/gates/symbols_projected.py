from torch import nn

H_in, H_cell, H_out = 4, 6, 5
lstm = nn.LSTM(H_in, H_cell, proj_size=H_out)
W_hi, W_hf, W_hg, W_ho = lstm.weight_hh_l0.chunk(4)  # W_hi (H_cell, H_out)
W_hr = lstm.weight_hr_l0  # (H_out, H_cell)
print("W_hi", tuple(W_hi.shape))
print("W_hr", tuple(W_hr.shape))
