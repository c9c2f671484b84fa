import torch
from torch import nn

N, L = 3, 5
output, (h_n, c_n) = nn.LSTM(4, 8, batch_first=True)(torch.randn(N, L, 4))
prediction = nn.Linear(8, 1)(h_n[-1])  # (N, 1)
target = torch.tensor([0.0, 1.0, 1.0])
nn.BCEWithLogitsLoss()(prediction, target)
