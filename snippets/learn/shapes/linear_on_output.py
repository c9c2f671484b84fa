import torch
from torch import nn

L, N, H_in, H_out, D, C = 7, 3, 10, 20, 2, 5

lstm = nn.LSTM(H_in, H_out, batch_first=True, bidirectional=True)
head = nn.Linear(D * H_out, C)
output, _ = lstm(torch.randn(N, L, H_in))  # (N, L, D * H_out)
logits = head(output)  # (N, L, C)
print("output", tuple(output.shape), "-> logits", tuple(logits.shape))

steps = [head(output[:, t]) for t in range(L)]
step_by_step = torch.stack(steps, dim=1)  # (N, L, C)
print("same step by step:", torch.allclose(logits, step_by_step, atol=1e-6))

last = head(output[:, -1])  # (N, C)
print("one answer per sequence:", tuple(last.shape))
