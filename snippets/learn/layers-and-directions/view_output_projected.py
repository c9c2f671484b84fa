import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", message="LSTM with projections is not")

L, N, H_in, H_cell, D = 7, 4, 5, 10, 2
lstm = nn.LSTM(H_in, H_cell, bidirectional=True, proj_size=3)
output, _ = lstm(torch.randn(L, N, H_in))
H_out = lstm.proj_size or lstm.hidden_size
by_direction = output.view(L, N, D, H_out)  # (L, N, D, H_out)
print("by_direction", tuple(by_direction.shape))
output.view(L, N, D, lstm.hidden_size)
