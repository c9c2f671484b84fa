from torch import nn

H_in, H_cell = 64, 512
for proj_size in (0, 128, 256, 480):
    lstm = nn.LSTM(H_in, H_cell, proj_size=proj_size)
    counted = sum(parameter.numel() for parameter in lstm.parameters())
    H_out = proj_size or H_cell
    formula = 4 * H_cell * (H_in + H_out + 2) + proj_size * H_cell
    print(f"proj_size={proj_size:3}: {counted:9,} {counted == formula}")
