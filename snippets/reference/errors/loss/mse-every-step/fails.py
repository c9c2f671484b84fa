import warnings

import torch
from torch import nn

N, L = 3, 5
output, (h_n, c_n) = nn.LSTM(4, 8, batch_first=True)(torch.randn(N, L, 4))
prediction = nn.Linear(8, 1)(output)  # (N, L, 1)
target = torch.randn(N, 1)  # (N, 1)
warnings.simplefilter("ignore")
nn.MSELoss()(prediction, target)
