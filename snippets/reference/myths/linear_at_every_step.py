import torch
from torch import nn

N, L, H_in, H_out, tags = 3, 6, 5, 8, 4
output, _ = nn.LSTM(H_in, H_out, batch_first=True)(torch.randn(N, L, H_in))
linear = nn.Linear(H_out, tags)

scores = linear(output)  # (N, L, tags)
one_by_one = torch.stack(
    [linear(output[:, t]) for t in range(L)], dim=1
)  # (N, L, tags)
print(tuple(scores.shape))
print("same as step by step:", torch.allclose(scores, one_by_one, atol=1e-6))
