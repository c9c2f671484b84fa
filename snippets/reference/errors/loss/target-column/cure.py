import torch
from torch import nn

N, L, C = 3, 5, 2
output, (h_n, c_n) = nn.LSTM(4, 8, batch_first=True)(torch.randn(N, L, 4))
logits = nn.Linear(8, C)(h_n[-1])  # (N, C)
target = torch.tensor([[0], [1], [1]])  # (N, 1)
loss = nn.CrossEntropyLoss()(logits, target.squeeze(1))
print("target", tuple(target.squeeze(1).shape), "loss", tuple(loss.shape))
