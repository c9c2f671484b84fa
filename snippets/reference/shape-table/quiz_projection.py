import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", message="LSTM with projections is not")

lstm = nn.LSTM(10, 20, bidirectional=True, proj_size=7)
output, (h_n, c_n) = lstm(torch.randn(5, 10))
print(tuple(output.shape), tuple(h_n.shape), tuple(c_n.shape))
