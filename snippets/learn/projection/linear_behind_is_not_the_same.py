import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", message="LSTM with projections is not")

N, H_in, H_cell, H_out = 3, 5, 11, 4
projected = nn.LSTM(H_in, H_cell, proj_size=H_out)
plain = nn.LSTM(H_in, H_cell)
behind = nn.Linear(H_cell, H_out, bias=False)

for name, model in {
    "proj_size": projected,
    "nn.Linear behind": plain,
}.items():
    recurrent = model.weight_hh_l0
    print(name, tuple(recurrent.shape))

x = torch.randn(7, N, H_in)
same = projected(x)[0].shape == behind(plain(x)[0]).shape
print("same shape of output:", same)
