import torch
from torch import nn

N, L, C = 3, 5, 2
output, (h_n, c_n) = nn.LSTM(4, 8, batch_first=True)(torch.randn(N, L, 4))
logits = nn.Linear(8, C)(output)  # (N, L, C)
target = torch.zeros(N, L, dtype=torch.long)  # (N, L)
loss = nn.CrossEntropyLoss()(logits.transpose(1, 2), target)
flat = nn.CrossEntropyLoss()(logits.flatten(0, 1), target.flatten())
print(torch.allclose(loss, flat))
