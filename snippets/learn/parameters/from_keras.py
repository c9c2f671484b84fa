import numpy as np
import torch
from torch import nn

H_in, H_cell = 5, 10
random = np.random.default_rng(0)
kernel = random.normal(size=(H_in, 4 * H_cell)).astype("float32")
recurrent_kernel = random.normal(size=(H_cell, 4 * H_cell)).astype("float32")
bias = random.normal(size=4 * H_cell).astype("float32")

lstm = nn.LSTM(H_in, H_cell, batch_first=True)
lstm.load_state_dict(
    {
        "weight_ih_l0": torch.from_numpy(kernel.T),
        "weight_hh_l0": torch.from_numpy(recurrent_kernel.T),
        "bias_ih_l0": torch.from_numpy(bias),
        "bias_hh_l0": torch.zeros(4 * H_cell),
    }
)
print("loaded:", torch.equal(lstm.weight_ih_l0.T, torch.from_numpy(kernel)))
