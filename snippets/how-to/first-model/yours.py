import torch
from torch import nn

torch.manual_seed(0)
N, L, H_in, H_out, num_layers, D, classes = 3, 5, 9, 20, 4, 2, 7
x = torch.randn(N, L, H_in)  # (N, L, H_in) — nine readings at each step
lstm = nn.LSTM(H_in, H_out, num_layers, batch_first=True, bidirectional=True)
head = nn.Linear(D * H_out, classes)
output, _ = lstm(x)  # (N, L, D * H_out)
scores = head(output)  # (N, L, classes)
print("output", tuple(output.shape))
print("scores", tuple(scores.shape))
