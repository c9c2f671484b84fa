import torch
from torch import nn

N, H_in, H_out = 3, 5, 8
lstm = nn.LSTM(H_in, H_out, batch_first=True)

for L in (1, 4, 60):
    output, _ = lstm(torch.randn(N, L, H_in))  # output (N, L, H_out)
    print(tuple(output.shape))

output, _ = lstm(torch.randn(7, H_in))
print("one sequence, no batch:", tuple(output.shape))
