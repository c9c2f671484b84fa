import torch
from torch import nn

N, L, C = 2, 3, 3
scores, target = torch.randn(N, L, C), torch.randint(C, (N, L))
loss = nn.CrossEntropyLoss()(scores, target)
by_hand = -scores.log_softmax(2).gather(2, target.unsqueeze(2)).mean()
print(torch.allclose(loss, by_hand))
