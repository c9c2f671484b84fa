import torch
from torch import nn

L, N, H_in, H_out, D, tags = 7, 4, 5, 10, 2, 9
lstm = nn.LSTM(H_in, H_out, bidirectional=True, batch_first=True)
to_tags = nn.Linear(D * H_out, tags)
output, _ = lstm(torch.randn(N, L, H_in))  # (N, L, D * H_out)
emissions = to_tags(output)  # (N, L, tags)
print("emissions", tuple(emissions.shape))
print("some are below 0:", bool((emissions < 0).any()))
