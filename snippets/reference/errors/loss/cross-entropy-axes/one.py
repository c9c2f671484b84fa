import torch
from torch import nn

N, L, C = 3, 5, 2
output, (h_n, c_n) = nn.LSTM(4, 8, batch_first=True)(torch.randn(N, L, 4))
logits = nn.Linear(8, C)(output)  # (N, L, C)
target = torch.zeros(N, dtype=torch.long)  # (N,)
nn.CrossEntropyLoss()(logits, target)
