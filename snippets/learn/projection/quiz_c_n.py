import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", message="LSTM with projections is not")
lstm = nn.LSTM(10, 32, num_layers=2, bidirectional=True, proj_size=8)
output, (h_n, c_n) = lstm(torch.randn(5, 3, 10))
print(output.shape[-1], h_n.shape[-1], c_n.shape[-1])
