import torch
from torch import nn

torch.manual_seed(0)
N, L, H_out, D, classes = 3, 6, 20, 2, 7
output = torch.randn(N, L, D * H_out)
head = nn.Linear(D * H_out, classes)
scores = head(output)  # (N, L, classes)
steps = [head(output[:, t]) for t in range(L)]
one_by_one = torch.stack(steps, dim=1)  # (N, L, classes)
print("the same at each step:", torch.allclose(scores, one_by_one))
print("weight", tuple(head.weight.shape))
