import numpy as np
from torch import nn

H_in, H_cell, gates = 5, 6, 4
lstm = nn.LSTM(H_in, H_cell)
weight_ih = lstm.weight_ih_l0.detach().numpy()  # (4 * H_cell, H_in)
blocks = weight_ih.reshape(4, H_cell, H_in)  # (gates, H_cell, H_in)
i, f, g, o = blocks
reordered = np.stack([i, o, f, g])  # (gates, H_cell, H_in)
stacked = reordered.reshape(-1, H_in)  # (4 * H_cell, H_in)
kernel = stacked.T  # (H_in, 4 * H_cell)
for name in "weight_ih", "blocks", "reordered", "stacked", "kernel":
    print(name, globals()[name].shape)
